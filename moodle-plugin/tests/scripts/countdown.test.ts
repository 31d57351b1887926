import { describe, expect, test } from 'vitest';
import type { CommonFacts } from '../../ts/local/facts.d.ts';
import { durationText } from '../../ts/local/duration.ts';
import { momentsText, showsSame } from '../../ts/local/moments.ts';
import { waitAfter } from '../../ts/local/patience.ts';
import { phaseAt, phaseText, secondsLeft } from '../../ts/local/phase.ts';

const units = {
  ...{ year: 'year', years: 'years', day: 'day', days: 'days', hour: 'hour', hours: 'hours' },
  ...{ min: 'min', mins: 'mins', sec: 'sec', secs: 'secs' },
};
const words = {
  opens: 'Opens in {time}',
  open: 'Open now',
  closes: 'Open now, closes in {time}',
  over: 'The meeting is over.',
  range: '{from} – {to} ({zone})',
  from: 'From {from} ({zone})',
  until: 'Until {to} ({zone})',
  units,
} as CommonFacts['words'];

// What format_time() of Moodle 5.0 gives for the same numbers.
test.each([
  [0, ''],
  [1, '1 sec'],
  [59, '59 secs'],
  [60, '1 min'],
  [312, '5 mins 12 secs'],
  [3600, '1 hour'],
  [7_501, '2 hours 5 mins'],
  [86_400, '1 day'],
  [90_000 + 59, '1 day 1 hour'],
  [400 * 86_400, '1 year 35 days'],
])('%i seconds are "%s"', (seconds, text) => {
  expect(durationText(seconds, units)).toBe(text);
});

describe('a meeting from 1000 to 2000', () => {
  const times = { opensAt: 1000, closesAt: 2000 };

  test.each([
    [999, 'early', 1, 'Opens in 1 sec'],
    [999.2, 'early', 1, 'Opens in 1 sec'],
    [1000, 'open', 1000, 'Open now, closes in 16 mins 40 secs'],
    [1999, 'open', 1, 'Open now, closes in 1 sec'],
    [2000, 'over', null, 'The meeting is over.'],
  ])('at %d is %s', (now, phase, left, text) => {
    expect(phaseAt(times, now)).toBe(phase);
    expect(secondsLeft(times, now)).toBe(left);
    expect(phaseText(times, now, words)).toBe(text);
  });
});

test('a meeting that is always open counts nothing down', () => {
  const always = { opensAt: null, closesAt: null };
  expect(phaseText(always, 5, words)).toBe('');
  expect(secondsLeft(always, 5)).toBe(null);
  expect(phaseText({ opensAt: 1, closesAt: null }, 5, words)).toBe('Open now');
});

describe('moments', () => {
  const opensAt = Date.UTC(2026, 10, 30, 9) / 1000;
  const closesAt = Date.UTC(2026, 10, 30, 10) / 1000;
  const written = (times: { opensAt: number | null; closesAt: number | null }, zone: string) =>
    momentsText({ ...times, locale: 'en', words }, zone).replace(/\u202f/g, ' ');

  test('are written in a zone, with its name', () => {
    expect(written({ opensAt, closesAt }, 'Europe/Berlin')).toBe(
      'Monday, November 30, 2026 at 10:00 AM – 11:00 AM (Europe/Berlin)',
    );
    expect(written({ opensAt, closesAt: null }, 'UTC')).toBe(
      'From Monday, November 30, 2026 at 9:00 AM (UTC)',
    );
    expect(written({ opensAt: null, closesAt }, 'UTC')).toBe(
      'Until Monday, November 30, 2026 at 10:00 AM (UTC)',
    );
    expect(written({ opensAt: null, closesAt: null }, 'UTC')).toBe('');
  });

  test('name both days where there are two', () => {
    expect(written({ opensAt, closesAt }, 'Pacific/Auckland')).not.toContain('December');
    expect(written({ opensAt, closesAt: closesAt + 86_400 }, 'UTC')).toContain('Tuesday, December 1');
  });

  test.each([
    ['Europe/Berlin', 'Europe/Paris', true],
    ['Europe/Berlin', 'Europe/London', false],
    ['Europe/Berlin', 'Nowhere/Land', false],
  ])('clocks in %s and %s show the same: %s', (one, other, same) => {
    expect(showsSame({ opensAt, closesAt }, one, other)).toBe(same);
  });
});

test('a site that does not answer is asked ever more rarely, and never given up', () => {
  expect([0, 1, 2, 3, 4, 50].map((failures) => waitAfter(failures) / 60_000)).toEqual([1, 2, 4, 8, 15, 15]);
});
