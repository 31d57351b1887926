import { formInTab } from "./form.js";
import { html } from "./html.js";
import { refusalWords } from "./refusal-words.js";
/** The way back, with the platform told what happened (LTI 1.3 §5.4.4); null for what is no web address. Pure. */
export function wayBack(returnUrl, message) {
    if (!URL.canParse(returnUrl))
        return null;
    const address = new URL(returnUrl);
    if (address.protocol !== 'https:' && address.protocol !== 'http:')
        return null;
    address.searchParams.set('lti_errormsg', message);
    return address.href;
}
/** Why somebody cannot go on: what happened, what to do next, and the code. It needs no script. Pure. */
export function refusalPage({ code, returnUrl, again }, say) {
    const { topic, next } = refusalWords(code);
    const title = say(`refusal.${topic}.title`);
    const steps = again === null ? next : ['next.tab', ...next];
    const back = returnUrl === null ? null : wayBack(returnUrl, title);
    return {
        title,
        ...(again === null ? {} : { formTargets: ['https:'] }),
        body: html `<h1>${title}</h1>
      <p>${say(`refusal.${topic}.what`)}</p>
      <section aria-labelledby="next">
        <h2 id="next">${say('refusal.next')}</h2>
        <ul>
          ${steps.map((step) => html `<li>${say(step)}</li>`)}
        </ul>
      </section>
      <div class="actions">
        ${again !== null && formInTab(again, 'tab', html `<button class="main">${say('refusal.tab')}</button>`)}
        ${back !== null && html `<a class="button" href="${back}">${say('refusal.back')}</a>`}
      </div>
      <p class="code">${say('refusal.code', { code })}</p>`,
    };
}
//# sourceMappingURL=refusal.js.map