import type { AttendanceFacts } from './attendance.ts';
import type { AttendanceRow } from './pages/attendance.ts';
import { attendanceColumns } from './pages/attendance-table.ts';
import type { Say } from './pages/messages.ts';

/** What spreadsheets take for a formula at the beginning of a cell, in full width too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The attendance of a meeting as comma-separated values (RFC 4180): UTF-8 with a mark that tells spreadsheets so, moments in
 * ISO 8601, and no cell that a spreadsheet would run as a formula. Pure.
 */
export function attendanceCsv(
  { people }: Pick<AttendanceFacts, 'people'>,
  isMarked: boolean,
  say: Say,
): string {
  const heading = attendanceColumns.map((key) => say(key));
  const rows = people.map((person) => [...rowOf(person, say), ...(isMarked ? markOf(person, say) : [])]);
  const mark = isMarked ? [say('attendance.mark'), ''] : [];
  return BYTE_ORDER_MARK + [[...heading, ...mark], ...rows].map(lineOf).join('');
}

const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const moment = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());

const rowOf = ({ name, state, minutes, firstFrom, lastTo }: AttendanceRow, say: Say): string[] => [
  name ?? say('attendance.nameless'),
  say(`attendance.state.${state}`),
  String(minutes),
  moment(firstFrom),
  moment(lastTo),
];

/** The points, and what became of them. */
const markOf = ({ mark }: AttendanceRow, say: Say): string[] =>
  mark === null ? ['', ''] : [String(mark.points ?? ''), say(`attendance.mark.${mark.state}`)];
