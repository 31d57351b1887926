import { attendanceTable } from "./attendance-table.js";
import { html } from "./html.js";
import { moment } from "./when.js";
/** Who was there, who is missing, and where their marks stand. Its buttons are all of one form, which posts `action`. Pure. */
export function attendancePage(data, say) {
    const { code, title, people, roster, mark, resent, keptDays, now } = data;
    const isRefused = people.some((row) => row.mark?.state === 'refused');
    return {
        title: say('attendance.of', { title }),
        width: 'wide',
        script: 'times',
        facts: { locale: say.locale, words: say.words(['attendance.zone']) },
        body: html `<h1>${say('attendance.title')}</h1>
      <p class="about"><bdi>${title}</bdi></p>
      ${resent && html `<p class="good" role="status">${say('attendance.queued')}</p>`}
      <form action="/lti/attendance" method="post">
        <input type="hidden" name="code" value="${code}" />
        <div class="actions">
          <button formaction="/lti/open">${say('attendance.back')}</button>
          <button name="action" value="refresh">${say('attendance.refresh')}</button>
          ${people.length > 0 && html `<button name="action" value="csv">${say('attendance.csv')}</button>`}
          ${isRefused && html `<button name="action" value="resend">${say('attendance.sendAll')}</button>`}
        </div>
        ${summary(data, say)} ${sessionList(data, say)}
        ${roster !== 'complete' && html `<p class="note">${say(`attendance.roster.${roster}`)}</p>`}
        ${mark !== null &&
            html `<p class="note">
            ${say(`attendance.rule.${mark.below}`, { minutes: mark.minutes, points: mark.points })}
          </p>`}
        ${people.length === 0 ? html `<p>${say('attendance.none')}</p>` : attendanceTable(people, mark !== null, say)}
      </form>
      <p class="hint">
        ${say('attendance.asOf')} ${moment(now, say)}.
        <span data-part="zone">${say('attendance.zone', { zone: 'UTC' })}</span>
        ${say('attendance.kept', { days: keptDays })}
      </p>`,
    };
}
const summary = ({ people }, say) => {
    const count = (state) => people.filter((row) => row.state === state).length;
    const expected = people.filter((row) => row.expected).length;
    const numbers = [
        ['attendance.expected', expected],
        ['attendance.here', count('present')],
        ['attendance.were', count('attended')],
        ['attendance.missing', count('absent')],
    ];
    return html `<dl class="numbers">
    ${numbers.map(([label, number]) => html `<div>
          <dt>${say(label)}</dt>
          <dd>${new Intl.NumberFormat(say.locale).format(number)}</dd>
        </div>`)}
  </dl>`;
};
const sessionList = ({ sessions }, say) => sessions.length === 0
    ? null
    : html `<details>
        <summary>${say('attendance.sessions', { count: sessions.length })}</summary>
        <ul>
          ${sessions.map(({ from, to }) => html `<li>
                ${moment(from, say)} – ${to === null ? say('attendance.going') : moment(to, say)}
              </li>`)}
        </ul>
      </details>`;
//# sourceMappingURL=attendance.js.map