import { describe, expect, test } from 'vitest';
import { distance, whenText } from '../src/meeting/when.ts';

const words = { opens: 'Opens %s', open: 'Open now', until: 'Open until %s', over: 'Over.' };
const noon = 1_790_000_000;
const at = (opensAt: number | null, closesAt: number | null, now: number) =>
  whenText({ opensAt, closesAt, locale: 'en', words }, now);

describe('how far away a meeting is', () => {
  test.each([
    [1, [1, 'minute']],
    [59, [1, 'minute']],
    [61, [2, 'minute']],
    [59 * 60, [59, 'minute']],
    [60 * 60, [1, 'hour']],
    [35 * 3600, [35, 'hour']],
    [48 * 3600, [2, 'day']],
  ])('%d seconds are %j', (seconds, expected) => {
    expect(distance(seconds)).toEqual(expected);
  });
});

describe('when a meeting takes place', () => {
  test('a meeting that is always open says nothing', () => {
    expect(at(null, null, noon)).toBe('');
  });

  test('before it opens one sees when, and how far away that is', () => {
    expect(at(noon, null, noon - 300)).toMatch(/\nOpens in 5 minutes$/);
  });

  test('once it is open it says so', () => {
    expect(at(noon, noon + 3600, noon)).toMatch(/\nOpen now$/);
  });

  test('a meeting that only closes says until when', () => {
    expect(at(null, noon, noon - 1)).toMatch(/^Open until /);
  });

  test('from the very second it closes it is over', () => {
    expect(at(noon - 3600, noon, noon - 1)).not.toBe('Over.');
    expect(at(noon - 3600, noon, noon)).toBe('Over.');
  });
});
