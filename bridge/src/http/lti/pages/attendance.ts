import type { MarkRule } from '../../../links/plan.ts';
import { attendanceTable } from './attendance-table.ts';
import { html, type Html } from './html.ts';
import type { Say } from './messages.ts';
import type { Page } from './page.ts';
import { moment } from './when.ts';

/** Why a mark is not in the gradebook. */
export type MarkReason = 'not_a_learner' | 'gone' | 'refused' | 'no_permission' | 'unreachable' | 'stale';

/** Where a person's mark stands; moments are epoch ms. */
export type ShownMark = {
  state: 'none' | 'waiting' | 'sent' | 'refused';
  points: number | null;
  of: number;
  reason: MarkReason | null;
  at: number | null;
};

/** A person of the course, or one who came; moments are epoch ms. */
export type AttendanceRow = {
  /** Names the person in forms of the page. */
  id: string;
  /** Null where the platform keeps it to itself. */
  name: string | null;
  state: 'present' | 'attended' | 'absent';
  /** False where the course list is known whole and they are not on it. */
  expected: boolean;
  minutes: number;
  firstFrom: number | null;
  lastTo: number | null;
  /** Null where this meeting gives none. */
  mark: ShownMark | null;
};

export type AttendanceData = {
  /** One-time, for the page's forms. */
  code: string;
  title: string;
  /** Epoch ms; `to` is null while it runs. */
  sessions: readonly { from: number; to: number | null }[];
  people: readonly AttendanceRow[];
  roster: 'complete' | 'partial' | 'unavailable' | 'not_granted';
  mark: MarkRule | null;
  keptDays: number;
  /** Marks are on their way again, because the teacher has just asked for it. */
  resent: boolean;
  /** Epoch ms. */
  now: number;
};

/** Who was there, who is missing, and where their marks stand. Its buttons are all of one form, which posts `action`. Pure. */
export function attendancePage(data: AttendanceData, say: Say): Page {
  const { code, title, people, roster, mark, resent, keptDays, now } = data;
  const isRefused = people.some((row) => row.mark?.state === 'refused');
  return {
    title: say('attendance.of', { title }),
    width: 'wide',
    script: 'times',
    facts: { locale: say.locale, words: say.words(['attendance.zone']) },
    body: html`<h1>${say('attendance.title')}</h1>
      <p class="about"><bdi>${title}</bdi></p>
      ${resent && html`<p class="good" role="status">${say('attendance.queued')}</p>`}
      <form action="/lti/attendance" method="post">
        <input type="hidden" name="code" value="${code}" />
        <div class="actions">
          <button formaction="/lti/open">${say('attendance.back')}</button>
          <button name="action" value="refresh">${say('attendance.refresh')}</button>
          ${people.length > 0 && html`<button name="action" value="csv">${say('attendance.csv')}</button>`}
          ${isRefused && html`<button name="action" value="resend">${say('attendance.sendAll')}</button>`}
        </div>
        ${summary(data, say)} ${sessionList(data, say)}
        ${roster !== 'complete' && html`<p class="note">${say(`attendance.roster.${roster}`)}</p>`}
        ${
          mark !== null &&
          html`<p class="note">
            ${say(`attendance.rule.${mark.below}`, { minutes: mark.minutes, points: mark.points })}
          </p>`
        }
        ${people.length === 0 ? html`<p>${say('attendance.none')}</p>` : attendanceTable(people, mark !== null, say)}
      </form>
      <p class="hint">
        ${say('attendance.asOf')} ${moment(now, say)}.
        <span data-part="zone">${say('attendance.zone', { zone: 'UTC' })}</span>
        ${say('attendance.kept', { days: keptDays })}
      </p>`,
  };
}

const summary = ({ people }: AttendanceData, say: Say): Html => {
  const count = (state: AttendanceRow['state']): number => people.filter((row) => row.state === state).length;
  const expected = people.filter((row) => row.expected).length;
  const numbers = [
    ['attendance.expected', expected],
    ['attendance.here', count('present')],
    ['attendance.were', count('attended')],
    ['attendance.missing', count('absent')],
  ] as const;
  return html`<dl class="numbers">
    ${numbers.map(
      ([label, number]) =>
        html`<div>
          <dt>${say(label)}</dt>
          <dd>${new Intl.NumberFormat(say.locale).format(number)}</dd>
        </div>`,
    )}
  </dl>`;
};

const sessionList = ({ sessions }: AttendanceData, say: Say): Html | null =>
  sessions.length === 0
    ? null
    : html`<details>
        <summary>${say('attendance.sessions', { count: sessions.length })}</summary>
        <ul>
          ${sessions.map(
            ({ from, to }) =>
              html`<li>
                ${moment(from, say)} – ${to === null ? say('attendance.going') : moment(to, say)}
              </li>`,
          )}
        </ul>
      </details>`;
