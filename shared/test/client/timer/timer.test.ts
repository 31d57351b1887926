import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../client/journal/entry.ts';
import {
  digitsOf,
  leftOf,
  LONGEST,
  passed,
  SAYS_SO,
  type TimerBody,
  timerKind,
  timerOf,
} from '../../../client/timer/timer.ts';

const by = { identity: 'p_grace', name: 'Grace' };
const entry = (at: number, state: TimerBody['state'], left: number, more: Partial<Entry> = {}) => ({
  id: `timer-${String(at)}`,
  kind: 'timer',
  from: by,
  at,
  body: { state, left, sound: true },
  ...more,
});
const leftAt = (now: number, ...entries: Entry<TimerBody>[]): number | null => {
  const timer = timerOf(entries);
  return timer && leftOf(timer, now);
};

describe('the timer', () => {
  test.each([
    ['that nobody started is none', 0, [], null],
    ['runs from when it was heard of', 4_000, [entry(1_000, 'running', 60_000)], 57_000],
    ['goes below zero when it is over', 71_000, [entry(1_000, 'running', 60_000)], -10_000],
    [
      'stands still while it is paused',
      90_000,
      [entry(1_000, 'running', 60_000), entry(2_000, 'paused', 59_000)],
      59_000,
    ],
    [
      'goes on from there',
      12_000,
      [entry(1_000, 'paused', 59_000), entry(10_000, 'running', 59_000)],
      57_000,
    ],
    ['that was stopped is none', 3_000, [entry(1_000, 'running', 60_000), entry(2_000, 'stopped', 0)], null],
    [
      'is as this page heard it, whatever somebody relays',
      3_000,
      [entry(1_000, 'running', 60_000), entry(2_000, 'running', 5_000, { relayedBy: by })],
      58_000,
    ],
    [
      'of a late joiner is the one somebody relays',
      3_000,
      [entry(1_000, 'running', 60_000, { relayedBy: by })],
      58_000,
    ],
  ] as [string, number, Entry<TimerBody>[], number | null][])('%s', (_rule, now, entries, left) => {
    expect(leftAt(now, ...entries)).toBe(left);
  });

  test.each([
    [{ state: 'running', left: 60_000, sound: false }, true],
    [{ state: 'running', left: LONGEST + 1, sound: false }, false],
    [{ state: 'running', left: -1, sound: false }, false],
    [{ state: 'running', left: 1.5, sound: false }, false],
    [{ state: 'exploding', left: 1, sound: false }, false],
    [{ state: 'running', left: 1 }, false],
    [null, false],
  ])('%j is something that may be done to it: %s', (body, isOne) => {
    expect(timerKind.parse(body) !== null).toBe(isOne);
  });
});

test.each([
  [0, 'en', '0:00'],
  [-500, 'en', '0:00'],
  [1, 'en', '0:01'],
  [65_000, 'en', '1:05'],
  [3_600_000, 'en', '1:00:00'],
  [65_000, 'ar-EG', '١:٠٥'],
])('%d ms in %s are %s', (left, locale, digits) => {
  expect(digitsOf(left, locale)).toBe(digits);
});

test.each([
  [61_000, 60_000, 'minute'],
  [60_000, 59_000, null],
  [300, 0, 'end'],
  [0, -700, null],
  [100, -SAYS_SO, null],
])('from %d to %d ms left the ear is told: %s', (before, after, mark) => {
  expect(passed(before, after)).toBe(mark);
});
