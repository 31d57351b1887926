import { describe, expect, test } from 'vitest';
import {
  isRemoved,
  REMOVAL_LASTS,
  untouched,
  withEnd,
  withFreshStart,
  withLock,
  withoutRemoval,
  withRemoval,
  withRole,
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

test('a fresh start keeps removals that last, and nothing else', () => {
  const busy = withRole(withLock(withEnd(untouched, NOW), true), 'p_a', 'presenter');
  const removed = { ...busy, removed: { p_old: NOW - REMOVAL_LASTS, p_new: NOW - 1 } };
  expect(withFreshStart(removed, NOW)).toEqual({ ...untouched, removed: { p_new: NOW - 1 } });
});

test('no change alters the state it was given', () => {
  const state = Object.freeze({ ...untouched, removed: Object.freeze({}), roles: Object.freeze({}) });
  withLock(state, true);
  withRole(state, 'p_a', 'observer');
  withRemoval(state, 'p_a', NOW);
  withEnd(state, NOW);
  expect(state).toEqual(untouched);
});
