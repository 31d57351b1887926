import { expect, test } from 'vitest';
import { rememberedUntil } from '../../src/livekit/vote-action.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TEN = 1_800_000_000_000;

test('what is remembered of a vote does not tell its moment, which an anonymous one comes at', () => {
  const moments = [TEN + 1, TEN + 7 * MINUTE, TEN + 59 * MINUTE];
  expect(new Set(moments.map(rememberedUntil))).toEqual(new Set([TEN + DAY + 60 * MINUTE]));
});

test.each([TEN, TEN + 1, TEN + 30 * MINUTE])('a vote at %d is remembered for a day', (now) => {
  expect(rememberedUntil(now)).toBeGreaterThanOrEqual(now + DAY);
  expect(rememberedUntil(now)).toBeLessThan(now + DAY + 60 * MINUTE);
});
