import { describe, expect, test } from 'vitest';
import {
  hostRefusalOf,
  isPassing,
  isStanding,
  type Refusal,
  refusalOf,
  wrongClockOf,
} from '../../../client/bridge/refusal.ts';

const now = 1_700_000_000_000;

describe('refusalOf', () => {
  test('keeps the code and what helps to go on', () => {
    const problem = {
      code: 'meeting_not_open_yet',
      bridgeTime: now - 500,
      opensAt: 1_700_000_600,
      retryAfter: 3,
    };
    expect(refusalOf(problem, now)).toEqual({
      code: 'meeting_not_open_yet',
      clockOffset: 500,
      opensAt: 1_700_000_600,
      retryAfter: 3,
    });
  });

  test.each([null, 'Bad gateway', {}, { code: 'of_a_newer_bridge' }, { code: 7 }, []])(
    'a body of %j is the bridge’s own trouble',
    (body) => {
      expect(refusalOf(body, now)).toEqual({ code: 'internal' });
    },
  );
});

describe('hostRefusalOf', () => {
  test('keeps the words of the host page', () => {
    const host = { code: 'meetbridge_closed', message: 'Geschlossen.' };
    expect(hostRefusalOf(host)).toEqual({ code: 'join_failed', host });
  });

  test.each([new TypeError('Failed to fetch'), null, 'no', { code: 'x' }, { code: 'x', message: '' }])(
    'what is no refusal of the host page (%s) gets our own words',
    (error) => {
      expect(hostRefusalOf(error)).toEqual({ code: 'join_failed' });
    },
  );
});

describe('wrongClockOf', () => {
  test.each<[Refusal['code'], number | undefined, number | null]>([
    ['assertion_expired', 5 * 60_000, 5],
    ['assertion_expired', -2 * 60_000, 2],
    ['assertion_expired', 20_000, null],
    ['assertion_expired', undefined, null],
    ['assertion_from_future', 24 * 3_600_000, 1440],
    ['meeting_full', 5 * 60_000, null],
  ])('%s with a clock off by %s ms: %s', (code, clockOffset, minutes) => {
    expect(wrongClockOf({ code, ...(clockOffset === undefined ? {} : { clockOffset }) })).toBe(minutes);
  });
});

test.each<[Refusal['code'], boolean, boolean]>([
  ['bridge_unreachable', true, false],
  ['media_unreachable', true, false],
  ['store_unavailable', true, false],
  ['meeting_ended', false, false],
  ['meeting_locked', false, false],
  ['seat_expired', false, false],
  ['person_removed', false, true],
  ['meeting_over', false, true],
])('%s: passes by itself %s, stands for now %s', (code, passing, standing) => {
  expect([isPassing({ code }), isStanding({ code })]).toEqual([passing, standing]);
});
