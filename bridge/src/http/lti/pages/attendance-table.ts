import type { AttendanceRow, ShownMark } from './attendance.ts';
import { type Content, html, type Html } from './html.ts';
import type { MessageKey, Say } from './messages.ts';
import { moment } from './when.ts';

/** What is told of a person, mark aside, as headings. */
export const attendanceColumns = [
  'attendance.name',
  'attendance.state',
  'attendance.minutes',
  'attendance.first',
  'attendance.last',
] as const satisfies MessageKey[];

/** One row a person; on narrow screens rows become blocks, each value with its label. Pure. */
export function attendanceTable(people: readonly AttendanceRow[], isMarked: boolean, say: Say): Html {
  const columns = [...attendanceColumns, ...(isMarked ? (['attendance.mark'] as const) : [])];
  return html`<table class="blocks">
    <caption>
      ${say('attendance.caption')}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${say(column)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${people.map((person) => rowOf(person, isMarked, say))}
    </tbody>
  </table>`;
}

const cell = (label: MessageKey, content: Content, say: Say): Html =>
  html`<td data-label="${say(label)}">${content}</td>`;

function rowOf(person: AttendanceRow, isMarked: boolean, say: Say): Html {
  const { state, expected, minutes, firstFrom, lastTo, mark } = person;
  const time = (at: number | null): Content => (at === null ? '–' : moment(at, say));
  const name = person.name ?? say('attendance.nameless');
  return html`<tr>
    <th scope="row"><bdi>${name}</bdi></th>
    ${cell(
      'attendance.state',
      html`<span class="${state}">${say(`attendance.state.${state}`)}</span>${
          !expected && html`<br /><small>${say('attendance.unexpected')}</small>`
        }`,
      say,
    )}
    ${cell('attendance.minutes', new Intl.NumberFormat(say.locale).format(minutes), say)}
    ${cell('attendance.first', time(firstFrom), say)}
    ${cell('attendance.last', state === 'present' ? say('attendance.running') : time(lastTo), say)}
    ${isMarked && cell('attendance.mark', mark === null ? '–' : markOf(mark, person.id, name, say), say)}
  </tr>`;
}

function markOf({ state, points, of, reason, at }: ShownMark, id: string, name: string, say: Say): Html {
  const value = points === null ? null : html`${say('attendance.mark.points', { points, of })} `;
  return html`${value}<span class="${state}">${say(`attendance.mark.${state}`)}</span>${
      state === 'sent' && at !== null && html` <small>${moment(at, say)}</small>`
    }${reason !== null && html`<br /><small>${say(`attendance.reason.${reason}`)}</small>`}${
      state === 'refused' &&
      html`<br /><button
          class="small"
          name="again"
          value="${id}"
          aria-label="${say('attendance.send')}: ${name}"
        >
          ${say('attendance.send')}
        </button>`
    }`;
}
