import { html, when } from "./html.js";
import { mostIn } from "./plan-form-reader.js";
/** Says what is wrong with a field. Pure. */
export const errorText = (error, say) => say(`plan.error.${error}`, error in mostIn ? { most: mostIn[error] } : {});
/** What is wrong, each leading to its field. It takes the focus where a script runs. Pure. */
export const errorSummary = (errors, say) => errors.length === 0
    ? null
    : html `<div class="errors" role="alert" tabindex="-1" data-part="errors">
        <p>${say('plan.errors', { count: errors.length })}</p>
        <ul>
          ${errors.map((error) => error === 'choice'
        ? html `<li>${errorText(error, say)}</li>`
        : html `<li><a href="#${error}">${errorText(error, say)}</a></li>`)}
        </ul>
      </div>`;
/** Makes the fields of a form in which some entries are wrong. */
export function fieldsOf(errors, say) {
    const described = ({ name, hint }) => {
        const isWrong = errors.includes(name);
        const ids = [...(isWrong ? [`${name}-error`] : []), ...(hint === undefined ? [] : [`${name}-hint`])];
        return html `${isWrong && html ` aria-invalid="true"`}${ids.length > 0 && html ` aria-describedby="${ids.join(' ')}"`}`;
    };
    /** A label, the field, what it wants, and what is wrong with it. */
    const around = ({ name, label, hint }, field) => html `<div class="field">
      <label for="${name}">${say(label)}</label>
      ${field} ${hint !== undefined && html `<p class="hint" id="${name}-hint">${say(hint)}</p>`}
      ${errors.includes(name) && html `<p class="error" id="${name}-error">${errorText(name, say)}</p>`}
    </div>`;
    return {
        described,
        around,
        /** A point in time, with how far the browser's clock is ahead of UTC then; the script knows, 0 without it. */
        time: (field, value) => around(field, html `<input
            type="datetime-local"
            id="${field.name}"
            name="${field.name}"
            value="${value}"
            max="9999-12-31T23:59"
            ${described(field)}
          /><input type="hidden" name="${field.name}Offset" value="0" />`),
        number: (field, value, mode) => around(field, html `<input
          id="${field.name}"
          name="${field.name}"
          inputmode="${mode}"
          autocomplete="off"
          value="${value}"
          ${described(field)}
        />`),
        box: (name, isOn, label) => html `<label class="box"
        ><input type="checkbox" id="${name}" name="${name}" ${when(isOn, 'checked')} /> ${say(label)}</label
      >`,
        /** One of several, each with what it means where that is not plain. */
        choice: (name, legend, options, chosen) => html `<fieldset class="choice">
        <legend>${say(legend)}</legend>
        ${options.map(([value, label, hint]) => html `<label class="box"
                ><input
                  type="radio"
                  name="${name}"
                  value="${value}"
                  ${when(value === chosen, 'checked')}
                  ${hint !== undefined && html ` aria-describedby="${name}-${value}-hint"`}
                />
                ${say(label)}</label
              >${hint !== undefined && html `<p class="hint" id="${name}-${value}-hint">${say(hint)}</p>`}`)}
      </fieldset>`,
    };
}
//# sourceMappingURL=plan-fields.js.map