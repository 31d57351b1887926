import { expect, test } from 'vitest';
import {
  afterFailure,
  afterSuccess,
  type DeliveryState,
  givenUp,
  isHopeless,
  untried,
} from '../../src/reports/delivery-state.ts';

const T = 1_800_000_000_000;
const DAY = 24 * 60 * 60_000;

const failing = (times: number, random: number, now = T): DeliveryState => {
  let state = untried;
  for (let count = 0; count < times; count += 1)
    state = afterFailure(state, 'The site answered 500.', now, random);
  return state;
};

test.each([
  [1, 2],
  [2, 4],
  [5, 32],
  [9, 512],
  [10, 900],
  [5000, 900],
])('after %i failures the next try waits %i seconds, or up to a quarter less', (times, seconds) => {
  expect(failing(times, 0).notBefore - T).toBe(seconds * 1000);
  expect(failing(times, 0.9999).notBefore - T).toBeGreaterThanOrEqual(seconds * 750);
  expect(failing(times, 0.9999).notBefore - T).toBeLessThan(seconds * 1000);
});

test('it is tried for seven days from the first failure on, and then given up without losing the place', () => {
  const first = afterFailure({ ...untried, after: 41 }, 'trouble', T, 0);
  const later = afterFailure(first, 'trouble', T + 7 * DAY - 1, 0);
  expect([
    isHopeless(untried, T),
    isHopeless(later, T + 7 * DAY - 1),
    isHopeless(later, T + 7 * DAY),
  ]).toEqual([false, false, true]);
  expect(givenUp(later)).toEqual({
    after: 41,
    failures: 0,
    failingSince: null,
    notBefore: 0,
    trouble: 'trouble',
  });
});

test('a success forgets every failure', () => {
  expect(afterSuccess(42)).toEqual({ ...untried, after: 42 });
});
