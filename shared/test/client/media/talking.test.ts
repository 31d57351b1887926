import { expect, test } from 'vitest';
import { isTalk, maySay, recent } from '../../../client/media/talking.ts';

const heard = (levels: readonly number[]): boolean => {
  let kept: readonly number[] = [];
  return levels.some((level) => isTalk((kept = recent(kept, level))));
};

test.each([
  ['half a second of speech', [0.7, 0.6, 0.2, 0.7, 0.8, 0.6], true],
  ['a door', [0.1, 0.95, 0.9, 0.3, 0.1, 0.1], false],
  ['a cough now and then', Array.from({ length: 60 }, (_, at) => (at % 15 < 2 ? 0.9 : 0.1)), false],
  ['a fan', Array.from({ length: 60 }, () => 0.45), false],
  ['silence', Array.from({ length: 60 }, () => 0), false],
])('%s: speech is %s', (_what, levels, speech) => {
  expect(heard(levels)).toBe(speech);
});

test.each([
  [null, 0, true],
  [10_000, 39_999, false],
  [10_000, 40_000, true],
])('said at %s, it may be said at %d: %s', (last, now, may) => {
  expect(maySay(last, now)).toBe(may);
});
