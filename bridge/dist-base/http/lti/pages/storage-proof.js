import { formHere, formInTab } from "./form.js";
import { html } from "./html.js";
/**
 * Between launch and meeting where no cookie came back: the script asks the platform for the secret of the login and posts it.
 * Where the platform does not answer within a second, the page says what `lti_browser_unbound` says. Pure.
 */
export function storageProofPage({ storage, pending, newTab }, say) {
    const proof = {
        action: '/lti/proof',
        method: 'post',
        fields: [
            ['pending', pending],
            ['secret', ''],
        ],
    };
    return {
        title: say('login.title'),
        formTargets: ['https:', storage.origin],
        script: 'proof',
        facts: { storage, words: say.words(['login.tab.opened']) },
        body: html `<p data-part="going" class="going" role="status">${say('login.going')}</p>
      <section data-part="offer" class="late">
        <h1>${say('refusal.unbound.title')}</h1>
        <p>${say('refusal.unbound.what')}</p>
        ${newTab === null
            ? html `<p>${say('next.reopen')}</p>`
            : formInTab(newTab, 'tab', html `<button class="main">${say('refusal.tab')}</button>`)}
        <p class="code">${say('refusal.code', { code: 'lti_browser_unbound' })}</p>
      </section>
      <p data-part="opened" role="status"></p>
      ${formHere(proof, 'proof', null)}`,
    };
}
//# sourceMappingURL=storage-proof.js.map