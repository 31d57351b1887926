import { html, when } from "./html.js";
import { openingText } from "./when.js";
/** What the script says. */
const spoken = [
    'meeting.range',
    'meeting.from',
    'meeting.until',
    'meeting.join',
    'meeting.joinAgain',
    'meeting.joining',
    'meeting.opensIn',
    'meeting.open',
    'meeting.over',
    'meeting.left',
    'meeting.tabOpened',
    'meeting.forbidden',
    'meeting.camera',
    'meeting.microphone',
    'meeting.screen',
    'meeting.expired',
    'meeting.suspended',
    'meeting.busy',
    'meeting.failed',
];
/** Descriptions longer than this are folded up, or the lobby would stand below the window. */
const SHORT = 200;
/** The page of a meeting: what it is, and the place where its lobby opens by itself. Pure. */
export function meetingPage(data, say) {
    const { title, text, times, person, code, encrypted, teaches, groups, group, returnUrl, framed, client } = data;
    const opening = openingText(times, say);
    return {
        title,
        width: 'full',
        script: 'meeting',
        facts: {
            times,
            name: person.name,
            code,
            encrypted,
            teaches,
            choosesGroup: groups.length > 1,
            group,
            returnUrl,
            framed,
            client,
            locale: say.locale,
            words: say.words(spoken),
        },
        body: html `<header data-part="head" class="head">
        <div>
          <h1><bdi>${title}</bdi></h1>
          <p class="when" data-part="when" ${when(opening === null, 'hidden')}>${opening}</p>
        </div>
        <div class="actions tools" data-part="tools" hidden>
          ${teaches &&
            html `<button type="button" data-leads="/lti/attendance">${say('meeting.attendance')}</button>
              <button type="button" data-leads="/lti/plan">${say('meeting.settings')}</button>`}
          ${framed === 'frame' && html `<button type="button" data-part="tab">${say('meeting.tab')}</button>`}
        </div>
        ${description(text, say)}
        <p class="note" data-part="forbidden" hidden></p>
      </header>
      <section class="card" data-part="card">
        <p>${say('meeting.as', { name: person.name })}</p>
        <p class="state" data-part="state" hidden></p>
        ${groups.length > 1 && groupChoice(groups, group, say)}
        <div class="actions">
          <button type="button" class="main" data-part="join" hidden>${say('meeting.join')}</button>
          ${returnUrl !== null &&
            html `<a class="button" data-part="back" href="${returnUrl}" hidden>${say('meeting.back')}</a>`}
        </div>
        <p data-part="message" role="status"></p>
        <noscript><p class="error">${say('meeting.script')}</p></noscript>
      </section>
      <div data-part="place" class="place"></div>`,
    };
}
const description = (text, say) => {
    if (text === '')
        return null;
    const words = html `<p class="text" dir="auto">${text}</p>`;
    return text.length <= SHORT && !text.includes('\n')
        ? words
        : html `<details class="text-fold">
        <summary>${say('meeting.about')}</summary>
        ${words}
      </details>`;
};
const groupChoice = (groups, chosen, say) => html `<div class="field">
    <label for="group">${say('meeting.groups')}</label>
    <select id="group" data-part="group">
      ${groups.map(({ id, title }) => html `<option value="${id}" ${when(id === chosen, 'selected')}>${title}</option>`)}
    </select>
  </div>`;
//# sourceMappingURL=meeting.js.map