import { html } from "./html.js";
import { errorSummary } from "./plan-fields.js";
import { planForm, planFormFacts } from "./plan-form.js";
/** The settings of a meeting, for its teachers. Pure. */
export const planPage = ({ code, title, saved, ...form }, say) => ({
    title: say('plan.title'),
    script: 'plan',
    facts: planFormFacts(say),
    body: html `<h1>${say('plan.title')}</h1>
    <p class="about"><bdi>${title}</bdi></p>
    ${saved && html `<p class="good" role="status">${say('plan.saved')}</p>`} ${errorSummary(form.errors, say)}
    <form action="/lti/plan" method="post">
      <input type="hidden" name="code" value="${code}" />
      ${planForm(form, say)}
      <div class="actions">
        <button class="main" name="save" value="1">${say('plan.save')}</button>
        <button formaction="/lti/open" formnovalidate>${say('plan.back')}</button>
      </div>
    </form>`,
});
//# sourceMappingURL=plan.js.map