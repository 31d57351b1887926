import { expect, test } from 'vitest';
import { agoIn } from '../../../client/waiting/ago.ts';

const now = 1_700_000_000_000;

test.each([
  [0, 'now'],
  [59, 'now'],
  [60, '1 min. ago'],
  [125, '2 min. ago'],
  [2 * 3600, '2 hr. ago'],
  [-30, 'now'],
  [24 * 3600, ''],
  [-24 * 3600, ''],
])('who came %i seconds ago: %j', (seconds, words) => {
  expect(agoIn(now - seconds * 1000, now, 'en')).toBe(words);
});
