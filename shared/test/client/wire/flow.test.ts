import { expect, test } from 'vitest';
import { fullAllowance, OTHERS, OWN, spend } from '../../../client/wire/flow.ts';

/** How many of so many messages are in time, one every `gap` milliseconds. */
function inTime(count: number, gap: number): number {
  let allowance = fullAllowance(OTHERS, 0);
  let passed = 0;
  for (let n = 0; n < count; n += 1) {
    const { after, early } = spend(OTHERS, allowance, n * gap);
    allowance = after;
    if (early === 0) passed += 1;
  }
  return passed;
}

test('a flood gets no more through than one may send at once', () => {
  expect(inTime(1000, 0)).toBe(OTHERS.burst);
});

test('whoever sends as fast as one may is heard whole', () => {
  expect(inTime(1000, 1000 / OTHERS.perSecond)).toBe(1000);
});

test('others listen to more than one may send oneself, so that nobody honest is taken for a flood', () => {
  expect(OTHERS.burst).toBeGreaterThan(OWN.burst);
  expect(OTHERS.perSecond).toBeGreaterThan(OWN.perSecond);
});

test('a message too many says how long it has to wait', () => {
  const empty = { left: 0, at: 0 };
  expect(spend(OWN, empty, 0).early).toBe(1000 / OWN.perSecond);
  expect(spend(OWN, empty, 1000 / OWN.perSecond).early).toBe(0);
});
