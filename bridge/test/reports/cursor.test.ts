import { expect, test } from 'vitest';
import { cursorAt, versionAt } from '../../src/reports/cursor.ts';

test.each([0, 1, 35, 36, 123_456_789])('a cursor leads back to where it was given (%i)', (version) => {
  expect(versionAt(cursorAt(version))).toBe(version);
});

test.each([undefined, ''])('without a cursor one begins at the beginning (%j)', (cursor) => {
  expect(versionAt(cursor)).toBe(0);
});

test.each(['c', '1', 'C1', 'c-1', 'c1 ', 'c01', 'c1.5', 'czzzzzzzzzzz', 'c1,c2', '../c1', "c1' OR 1=1"])(
  '%j is no cursor',
  (cursor) => {
    expect(() => versionAt(cursor)).toThrow(expect.objectContaining({ code: 'request_malformed' }));
  },
);
