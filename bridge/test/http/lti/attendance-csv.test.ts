import { describe, expect, test } from 'vitest';
import { attendanceCsv } from '../../../src/http/lti/attendance-csv.ts';
import type { AttendanceRow } from '../../../src/http/lti/pages/attendance.ts';
import { messagesFor } from '../../../src/http/lti/pages/messages.ts';

const T = Date.UTC(2026, 0, 5, 9, 0, 0);

const person = (more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  id: '7',
  name: 'Ann',
  state: 'attended',
  expected: true,
  minutes: 45,
  firstFrom: T,
  lastTo: T + 45 * 60_000,
  mark: { state: 'sent', points: 7.5, of: 10, reason: null, at: T },
  ...more,
});

const csv = (people: AttendanceRow[], isMarked = true, locale = 'en'): string =>
  attendanceCsv({ people }, isMarked, messagesFor([locale]).say);

/** The name's cell, as it stands in the file. */
const cellOf = (name: string | null): string =>
  (csv([person({ name })], false)
    .split('\r\n')
    .slice(1)
    .join('\r\n')
    .match(/^(.*),Was there,/s) ?? [])[1] ?? '';

describe('a table for spreadsheets', () => {
  test('has a heading, and a line for each person', () => {
    expect(
      csv([
        person(),
        person({ name: 'Bob', state: 'absent', minutes: 0, firstFrom: null, lastTo: null, mark: null }),
      ]),
    ).toBe(
      [
        '\ufeffName,State,Minutes,First came,Last left,Mark,',
        'Ann,Was there,45,2026-01-05T09:00:00.000Z,2026-01-05T09:45:00.000Z,7.5,in the gradebook',
        'Bob,Absent,0,,,,',
        '',
      ].join('\r\n'),
    );
  });

  test('has no marks where the meeting gives none', () => {
    expect(csv([person()], false).split('\r\n')[0]).toBe('\ufeffName,State,Minutes,First came,Last left');
  });

  test('speaks the person’s language', () => {
    const [heading] = csv([], false, 'de').split('\r\n');
    expect(heading).not.toContain('Minutes');
    expect(heading?.split(',')).toHaveLength(5);
  });

  test.each([
    ['plain', 'Ann', 'Ann'],
    ['with a comma', 'Ann, B', '"Ann, B"'],
    ['with a quote', 'Ann "B"', '"Ann ""B"""'],
    ['with a line end', 'Ann\nB', '"Ann\nB"'],
    ['that is a formula', '=1+1', "'=1+1"],
    ['that is a sum', '+1', "'+1"],
    ['that is a difference', '-1', "'-1"],
    ['that is a reference', '@A1', "'@A1"],
    ['that is a formula behind a tab', '\t=1', "'\t=1"],
    ['that is a formula in full width', '＝1', "'＝1"],
    ['that is a formula with a comma', '=A1,B1', `"'=A1,B1"`],
    ['with a formula’s sign inside', 'a=b', 'a=b'],
    ['that nobody knows', null, 'No name given'],
  ])('has a name %s as text', (_, name, cell) => {
    expect(cellOf(name)).toBe(cell);
  });
});
