import { expect, test } from 'vitest';
import { backoff } from '../../../client/connection/backoff.ts';

test.each([
  [0, 0],
  [1, 1000],
  [2, 2000],
  [3, 4000],
  [4, 8000],
  [5, 10_000],
  [50, 10_000],
])('try number %d waits at least %d ms', (attempt, ms) => {
  expect(backoff(attempt, 0)).toBe(ms);
});

test.each([0, 1, 5])('a class does not come back in one instant (try %d)', (attempt) => {
  expect(backoff(attempt, 0.999)).toBeGreaterThan(backoff(attempt, 0) + 200);
});

test('the server may ask for more time', () => {
  expect(backoff(1, 0, 30)).toBe(30_000);
});
