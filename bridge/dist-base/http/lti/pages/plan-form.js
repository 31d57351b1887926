import { restrictions } from '@meetbridge/shared/contract';
import { html } from "./html.js";
import { fieldsOf } from "./plan-fields.js";
import { mostIn } from "./plan-form-reader.js";
const may = ({ attendeesShareScreen, restricted }, one) => one === 'screen_share' ? attendeesShareScreen : !restricted.includes(one);
/** What the page's script says in the form. Pure. */
export const planFormFacts = (say) => ({
    locale: say.locale,
    words: say.words(['plan.zone']),
});
/** Everything that a teacher decides, to stand in a form. Pure. */
export function planForm({ values, errors, mayMark }, say) {
    const { described, around, time, number, box, choice } = fieldsOf(errors, say);
    const title = { name: 'title', label: 'plan.name' };
    const text = { name: 'text', label: 'plan.text', hint: 'plan.text.hint' };
    return html `<fieldset>
      <legend>${say('plan.what')}</legend>
      ${around(title, html `<input
          id="title"
          name="title"
          required
          maxlength="${mostIn.title}"
          dir="auto"
          autocomplete="off"
          value="${values.title}"
          ${described(title)}
        />`)}
      ${around(text, html `<textarea
          id="text"
          name="text"
          dir="auto"
          rows="3"
          maxlength="${mostIn.text}"
          ${described(text)}
        >
${values.text}</textarea>`)}
    </fieldset>
    <fieldset>
      <legend>${say('plan.times')}</legend>
      <div class="pair">
        ${time({ name: 'opensAt', label: 'plan.opens' }, values.opensAt)}
        ${time({ name: 'closesAt', label: 'plan.closes' }, values.closesAt)}
      </div>
      <p class="hint">
        ${say('plan.times.hint')} <span data-part="zone">${say('plan.zone', { zone: 'UTC' })}</span>
      </p>
    </fieldset>
    <fieldset>
      <legend>${say('plan.people')}</legend>
      ${choice('rooms', 'plan.rooms', [
        ['one', 'plan.rooms.one'],
        ['groups', 'plan.rooms.groups'],
    ], values.rooms)}
      ${choice('waitingRoom', 'plan.waiting', [
        ['nobody', 'plan.waiting.nobody'],
        ['everybody', 'plan.waiting.everybody'],
    ], values.waitingRoom)}
      ${box('startMuted', values.startMuted, 'plan.muted')}
    </fieldset>
    <fieldset>
      <legend>${say('plan.may')}</legend>
      <div class="boxes">
        ${restrictions.map((one) => box(`may-${one}`, may(values, one), `plan.may.${one}`))}
      </div>
      <p class="hint">${say('plan.may.hint')}</p>
    </fieldset>
    ${choice('encryption', 'plan.encryption', [
        ['none', 'plan.encryption.none', 'plan.encryption.none.hint'],
        ['bridge', 'plan.encryption.bridge', 'plan.encryption.bridge.hint'],
        ['own', 'plan.encryption.own', 'plan.encryption.own.hint'],
    ], values.encryption)}
    <fieldset>
      <legend>${say('plan.mark')}</legend>
      ${!mayMark && html `<p class="hint">${say('plan.mark.unavailable')}</p>`}
      ${box('mark', values.mark, 'plan.mark.on')}
      <div class="marking">
        <div class="pair">
          ${number({ name: 'minutes', label: 'plan.mark.minutes', hint: 'plan.mark.minutes.hint' }, values.minutes, 'numeric')}
          ${number({ name: 'points', label: 'plan.mark.points' }, values.points, 'decimal')}
        </div>
        ${choice('below', 'plan.mark.below', [
        ['share', 'plan.mark.below.share'],
        ['nothing', 'plan.mark.below.nothing'],
    ], values.below)}
      </div>
    </fieldset>`;
}
//# sourceMappingURL=plan-form.js.map