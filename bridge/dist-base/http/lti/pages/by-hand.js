import { html } from "./html.js";
/** Everything that an administrator types into a platform without dynamic registration, to be copied. Pure. */
export const byHandPage = ({ values }, say) => ({
    title: say('byHand.title'),
    width: 'wide',
    script: 'copy',
    facts: { words: say.words(['byHand.copied', 'byHand.failed']) },
    body: html `<h1>${say('byHand.title')}</h1>
    <p>${say('byHand.what')}</p>
    <dl class="values">
      ${values.map(({ label, value, hint }, index) => html `<div>
            <dt id="label-${index}">${say(label)}</dt>
            <dd>
              <code id="value-${index}" dir="ltr" tabindex="0" aria-labelledby="label-${index}" role="group"
                >${value}</code
              >
              <button
                type="button"
                data-copy="value-${index}"
                data-label="${say(label)}"
                aria-label="${say('byHand.copyOf', { label: say(label) })}"
              >
                ${say('byHand.copy')}
              </button>
              ${hint !== undefined && html `<p class="hint">${say(hint)}</p>`}
            </dd>
          </div>`)}
    </dl>
    <p data-part="news" role="status" class="news"></p>`,
});
//# sourceMappingURL=by-hand.js.map