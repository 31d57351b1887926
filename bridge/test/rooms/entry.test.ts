import { describe, expect, test } from 'vitest';
import {
  ADMISSION_LASTS,
  DECLINE_LASTS,
  isAdmitted,
  isDeclined,
  withAdmitted,
  withDeclined,
  withWaitingNote,
} from '../../src/rooms/entry.ts';
import { saysNothing, untouched, withFreshStart, withRunOver } from '../../src/rooms/state.ts';

const NOW = 1_800_000_000_000;

test('who is let in is no longer refused, and who is refused is no longer let in', () => {
  const refused = withDeclined(untouched, 'p_a', NOW);
  expect([isDeclined(refused, 'p_a', NOW), isAdmitted(refused, 'p_a', NOW)]).toEqual([true, false]);
  const admitted = withAdmitted(refused, ['p_a', 'p_b'], NOW);
  expect(admitted).toMatchObject({ admitted: { p_a: NOW, p_b: NOW }, declined: {} });
  expect(withDeclined(admitted, 'p_a', NOW)).toMatchObject({
    admitted: { p_b: NOW },
    declined: { p_a: NOW },
  });
});

test('refusals that are over are forgotten with the next one', () => {
  const state = withDeclined(untouched, 'p_a', NOW);
  expect(withDeclined(state, 'p_b', NOW + DECLINE_LASTS).declined).toEqual({ p_b: NOW + DECLINE_LASTS });
});

test('the next run begins without any of it', () => {
  const busy = withWaitingNote(withDeclined(withAdmitted(untouched, ['p_a'], NOW), 'p_b', NOW), 'Soon');
  expect(withFreshStart(busy, NOW)).toEqual(untouched);
});

describe('the end of a run', () => {
  const state = withAdmitted(withAdmitted(untouched, ['p_a'], NOW), ['p_b'], NOW + 2);
  test('is the end of having been let in, for all who were let in before', () => {
    expect(withRunOver(state, NOW + 1).admitted).toEqual({ p_b: NOW + 2 });
  });
  test('takes the line for those who wait away', () => {
    expect(withRunOver(withWaitingNote(untouched, 'Soon'), NOW)).toEqual(untouched);
  });
  test('changes nothing when it is told again', () => {
    const over = withRunOver(withWaitingNote(state, 'Soon'), NOW + 1);
    expect(withRunOver(over, NOW + 1)).toBe(over);
  });
});

describe('a state says something', () => {
  test.each([
    ['while somebody counts as let in', withAdmitted(untouched, ['p_a'], NOW), ADMISSION_LASTS],
    ['while somebody counts as refused', withDeclined(untouched, 'p_a', NOW), DECLINE_LASTS],
  ])('%s', (_rule, state, lasts) => {
    expect([saysNothing(state, NOW + lasts - 1), saysNothing(state, NOW + lasts)]).toEqual([false, true]);
  });
  test('while there is a line for those who wait', () => {
    expect(saysNothing(withWaitingNote(untouched, 'Soon'), NOW)).toBe(false);
    expect(saysNothing(withWaitingNote(untouched, ''), NOW)).toBe(true);
  });
});
