import { describe, expect, test } from 'vitest';
import {
  isRemoved,
  isSentOut,
  REMOVAL_LASTS,
  saysNothing,
  untouched,
  withEnd,
  withFreshStart,
  withLock,
  withMeetingForgotten,
  withoutRemoval,
  withRemoval,
  withRole,
  withSentOut,
} from '../../src/rooms/state.ts';

const NOW = 1_800_000_000_000;

describe('a removal', () => {
  const state = withRemoval(untouched, 'p_a', NOW);
  test.each([
    ['holds at once', 'p_a', NOW, true],
    ['holds to the last moment', 'p_a', NOW + REMOVAL_LASTS - 1, true],
    ['ends after a day', 'p_a', NOW + REMOVAL_LASTS, false],
    ['is one person’s own', 'p_b', NOW, false],
  ])('%s', (_rule, identity, now, removed) => {
    expect(isRemoved(state, identity, now)).toBe(removed);
  });

  test('is forgotten, when it is over, with the next one', () => {
    expect(withRemoval(state, 'p_b', NOW + REMOVAL_LASTS).removed).toEqual({ p_b: NOW + REMOVAL_LASTS });
  });

  test('can be taken back', () => {
    expect(withoutRemoval(withRemoval(state, 'p_b', NOW), 'p_a').removed).toEqual({ p_b: NOW });
  });
});

describe('whom the site sent out', () => {
  const state = withSentOut(untouched, 'p_a', NOW);
  test.each([
    ['has nothing of that very moment that counts', 'p_a', NOW, true],
    ['has something newer', 'p_a', NOW + 1, false],
    ['is one person', 'p_b', NOW, false],
  ])('%s', (_rule, identity, issuedAt, isOut) => {
    expect(isSentOut(state, identity, issuedAt)).toBe(isOut);
  });

  test('is remembered as long as a seat lasts: then the state says nothing, and goes with the next one', () => {
    expect(saysNothing(state, NOW + REMOVAL_LASTS - 1)).toBe(false);
    expect(saysNothing(state, NOW + REMOVAL_LASTS)).toBe(true);
    expect(withSentOut(state, 'p_b', NOW + REMOVAL_LASTS).sentOut).toEqual({ p_b: NOW + REMOVAL_LASTS });
  });

  test('was not let in from the waiting room any more', () => {
    const admitted = { ...untouched, admitted: { p_a: NOW - 1, p_b: NOW - 1 } };
    expect(withSentOut(admitted, 'p_a', NOW).admitted).toEqual({ p_b: NOW - 1 });
  });
});

test('a forgotten meeting is over, and only who has to stay out for now is known of it', () => {
  const busy = withSentOut(
    withRemoval(withRole(withLock(untouched, true), 'p_c', 'presenter'), 'p_a', NOW),
    'p_b',
    NOW,
  );
  expect(
    withMeetingForgotten(
      { ...busy, waitingNote: 'Soon', people: { p_c: { restricted: [], allowed: [] } } },
      NOW,
    ),
  ).toEqual({
    ...untouched,
    endedAt: NOW,
    removed: { p_a: NOW },
    sentOut: { p_b: NOW },
  });
});

test('a fresh start keeps removals and sendings out that last, and nothing else', () => {
  const busy = withRole(withLock(withEnd(untouched, NOW), true), 'p_a', 'presenter');
  const out = { p_old: NOW - REMOVAL_LASTS, p_new: NOW - 1 };
  expect(withFreshStart({ ...busy, removed: out, sentOut: out }, NOW)).toEqual({
    ...untouched,
    removed: { p_new: NOW - 1 },
    sentOut: { p_new: NOW - 1 },
  });
});

test('no change alters the state it was given', () => {
  const state = Object.freeze({ ...untouched, removed: Object.freeze({}), roles: Object.freeze({}) });
  withLock(state, true);
  withRole(state, 'p_a', 'observer');
  withRemoval(state, 'p_a', NOW);
  withSentOut(state, 'p_a', NOW);
  withEnd(state, NOW);
  expect(state).toEqual(untouched);
});
