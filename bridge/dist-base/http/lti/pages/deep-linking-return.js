import { formHere } from "./form.js";
import { html } from "./html.js";
/** Carries the teacher's choice back to the platform (LTI-DL 2.0 §4.5); without a script by a button. Pure. */
export const deepLinkingReturnPage = ({ action, jwt }, say) => ({
    title: say('return.title'),
    script: 'submit',
    formTargets: ['https:', new URL(action).origin],
    body: html `<h1>${say('return.title')}</h1>
    <p role="status">${say('return.going')}</p>
    ${formHere({ action, method: 'post', fields: [['JWT', jwt]] }, 'return', html `<button class="main">${say('return.go')}</button>`)}`,
});
//# sourceMappingURL=deep-linking-return.js.map