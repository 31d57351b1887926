import { describe, expect, test } from 'vitest';
import { nextTimestamp } from '../../src/marks/timestamp.ts';

describe('the next timestamp is', () => {
  test.each([
    ['now, for the first score', null, 1500, 1500],
    ['now, in a later second', 999, 1500, 1500],
    ['now, at the start of a later second', 1999, 2000, 2000],
    ['the next whole second, within the same one', 1000, 1999, 2000],
    ['the next whole second, at the same time', 1500, 1500, 2000],
    ['the second after, where the one before is ahead already', 2000, 1600, 3000],
    ['ahead of the one before, where the clock was set back', 90_500, 1500, 91_000],
  ])('%s', (_, previous, now, next) => {
    expect(nextTimestamp(previous, now)).toBe(next);
  });
});
