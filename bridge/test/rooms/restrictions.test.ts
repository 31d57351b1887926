import type { Restriction } from '@meetbridge/shared/contract';
import { describe, expect, test } from 'vitest';
import {
  withheldFrom,
  withheldFromAll,
  withPersonRestriction,
  withRestriction,
  withSpotlight,
} from '../../src/rooms/restrictions.ts';
import { type RoomState, untouched, withFreshStart, withRunOver } from '../../src/rooms/state.ts';

const NOW = 1_800_000_000_000;
const site = { restricted: ['camera'] as Restriction[] };

const forAll = (state: RoomState, what: Restriction, restricted: boolean): RoomState =>
  withRestriction(state, site, { what, restricted, now: NOW });
const forOne = (state: RoomState, what: Restriction, restricted: boolean): RoomState =>
  withPersonRestriction(state, 'p_a', { what, restricted, now: NOW });

describe('what is withheld', () => {
  test.each<[string, RoomState, Restriction[], Restriction[]]>([
    ['while nobody has decided: what the site says', untouched, ['camera'], ['camera']],
    ['from everybody', forAll(untouched, 'chat', true), ['camera', 'chat'], ['camera', 'chat']],
    [
      'twice: once',
      forAll(forAll(untouched, 'chat', true), 'chat', true),
      ['camera', 'chat'],
      ['camera', 'chat'],
    ],
    ['and given back', forAll(untouched, 'camera', false), [], []],
    ['from one', forOne(untouched, 'files', true), ['camera', 'files'], ['camera']],
    ['from everybody but one', forOne(untouched, 'camera', false), [], ['camera']],
    [
      'from one, and given back to all: the last word',
      forAll(forOne(untouched, 'files', true), 'files', false),
      ['camera'],
      ['camera'],
    ],
    [
      'from everybody but one, and then from all',
      forAll(forOne(untouched, 'camera', false), 'camera', true),
      ['camera'],
      ['camera'],
    ],
    [
      'from all, and given back to one',
      forOne(forAll(untouched, 'chat', true), 'chat', false),
      ['camera'],
      ['camera', 'chat'],
    ],
    [
      'from one, then given back to that one',
      forOne(forOne(untouched, 'files', true), 'files', false),
      ['camera'],
      ['camera'],
    ],
    [
      'of something else stays',
      forAll(forOne(untouched, 'files', true), 'chat', true),
      ['camera', 'chat', 'files'],
      ['camera', 'chat'],
    ],
  ])('%s', (_rule, state, one, other) => {
    expect([withheldFrom(state, 'p_a', site), withheldFrom(state, 'p_b', site)]).toEqual([one, other]);
    expect(withheldFromAll(state, site)).toEqual(other);
  });

  test('keeps no exception that says nothing', () => {
    expect(forAll(forOne(untouched, 'files', true), 'files', true).people).toEqual({});
  });
});

describe('the end of a run', () => {
  const decided = withSpotlight(forOne(forAll(untouched, 'chat', true), 'files', true), 'p_a', NOW);

  test('ends what was decided in it', () => {
    expect({ ...withRunOver(decided, NOW), decidedAt: 0 }).toEqual(untouched);
  });

  test('leaves what was decided afterwards, for the next run', () => {
    expect(withRunOver(decided, NOW - 1)).toBe(decided);
  });

  test('is the same where a moderator ended it for all and opens it anew', () => {
    expect(withFreshStart(decided, NOW)).toEqual(untouched);
  });
});
