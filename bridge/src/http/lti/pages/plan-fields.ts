import { html, type Html, when } from './html.ts';
import type { MessageKey, Say } from './messages.ts';
import { mostIn, type PlanFormError } from './plan-form-reader.ts';

/** Says what is wrong with a field. Pure. */
export const errorText = (error: PlanFormError, say: Say): string =>
  say(`plan.error.${error}`, error in mostIn ? { most: mostIn[error as keyof typeof mostIn] } : {});

/** What is wrong, each leading to its field. It takes the focus where a script runs. Pure. */
export const errorSummary = (errors: readonly PlanFormError[], say: Say): Html | null =>
  errors.length === 0
    ? null
    : html`<div class="errors" role="alert" tabindex="-1" data-part="errors">
        <p>${say('plan.errors', { count: errors.length })}</p>
        <ul>
          ${errors.map((error) =>
            error === 'choice'
              ? html`<li>${errorText(error, say)}</li>`
              : html`<li><a href="#${error}">${errorText(error, say)}</a></li>`,
          )}
        </ul>
      </div>`;

type Field = { name: Exclude<PlanFormError, 'choice'>; label: MessageKey; hint?: MessageKey };

/** Makes the fields of a form in which some entries are wrong. */
export function fieldsOf(errors: readonly PlanFormError[], say: Say) {
  const described = ({ name, hint }: Field): Html => {
    const isWrong = errors.includes(name);
    const ids = [...(isWrong ? [`${name}-error`] : []), ...(hint === undefined ? [] : [`${name}-hint`])];
    return html`${isWrong && html` aria-invalid="true"`}${
      ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`
    }`;
  };
  /** A label, the field, what it wants, and what is wrong with it. */
  const around = ({ name, label, hint }: Field, field: Html): Html =>
    html`<div class="field">
      <label for="${name}">${say(label)}</label>
      ${field} ${hint !== undefined && html`<p class="hint" id="${name}-hint">${say(hint)}</p>`}
      ${errors.includes(name) && html`<p class="error" id="${name}-error">${errorText(name, say)}</p>`}
    </div>`;
  return {
    described,
    around,
    /** A point in time, with how far the browser's clock is ahead of UTC then; the script knows, 0 without it. */
    time: (field: Field, value: string): Html =>
      around(
        field,
        html`<input
            type="datetime-local"
            id="${field.name}"
            name="${field.name}"
            value="${value}"
            max="9999-12-31T23:59"
            ${described(field)}
          /><input type="hidden" name="${field.name}Offset" value="0" />`,
      ),
    number: (field: Field, value: string, mode: 'numeric' | 'decimal'): Html =>
      around(
        field,
        html`<input
          id="${field.name}"
          name="${field.name}"
          inputmode="${mode}"
          autocomplete="off"
          value="${value}"
          ${described(field)}
        />`,
      ),
    box: (name: string, isOn: boolean, label: MessageKey): Html =>
      html`<label class="box"
        ><input type="checkbox" id="${name}" name="${name}" ${when(isOn, 'checked')} /> ${say(label)}</label
      >`,
    /** One of several, each with what it means where that is not plain. */
    choice: (
      name: string,
      legend: MessageKey,
      options: readonly (readonly [value: string, label: MessageKey, hint?: MessageKey])[],
      chosen: string,
    ): Html =>
      html`<fieldset class="choice">
        <legend>${say(legend)}</legend>
        ${options.map(
          ([value, label, hint]) =>
            html`<label class="box"
                ><input
                  type="radio"
                  name="${name}"
                  value="${value}"
                  ${when(value === chosen, 'checked')}
                  ${hint !== undefined && html` aria-describedby="${name}-${value}-hint"`}
                />
                ${say(label)}</label
              >${hint !== undefined && html`<p class="hint" id="${name}-${value}-hint">${say(hint)}</p>`}`,
        )}
      </fieldset>`,
  };
}
