import { html } from "./html.js";
import { errorSummary } from "./plan-fields.js";
import { planForm, planFormFacts } from "./plan-form.js";
import { openingText } from "./when.js";
/** Buttons of the same form: what stands in its fields does not count then. */
const sameAs = (offered, say) => html `<section aria-labelledby="same">
    <h2 id="same">${say('picker.same')}</h2>
    <p class="hint">${say('picker.same.hint')}</p>
    <ul class="offered">
      ${offered.map(({ id, title, ...times }) => {
    const opening = openingText(times, say);
    return html `<li>
          <span><bdi>${title}</bdi>${opening !== null && html `<br /><small>${opening}</small>`}</span>
          <button name="choice" value="${id}" formnovalidate aria-label="${say('picker.same.add')}: ${title}">
            ${say('picker.same.add')}
          </button>
        </li>`;
})}
    </ul>
  </section>`;
/** What a teacher adds to the course: a new meeting, or one like another of the course. Pure. */
export const pickerPage = ({ code, context, offered, ...form }, say) => ({
    title: say('picker.title'),
    script: 'plan',
    facts: planFormFacts(say),
    body: html `<h1>${say('picker.title')}</h1>
    ${context.title !== '' && html `<p class="about">${say('picker.course', { title: context.title })}</p>`}
    ${errorSummary(form.errors, say)}
    <form action="/lti/deep-linking" method="post">
      <input type="hidden" name="code" value="${code}" />
      ${offered.length > 0 && html `<h2>${say('picker.new')}</h2>`} ${planForm(form, say)}
      <div class="actions">
        <button class="main" name="choice" value="new">${say('picker.add')}</button>
        <button name="cancel" value="1" formnovalidate>${say('picker.cancel')}</button>
      </div>
      ${offered.length > 0 && sameAs(offered, say)}
    </form>`,
});
//# sourceMappingURL=picker.js.map