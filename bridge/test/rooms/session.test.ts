import { describe, expect, test } from 'vitest';
import {
  hasSession,
  SESSION_WAITS,
  withRotation,
  withRunBegun,
  withSession,
} from '../../src/rooms/session.ts';
import {
  type RoomState,
  saysNothing,
  untouched,
  withEnd,
  withFreshStart,
  withRunOver,
} from '../../src/rooms/state.ts';

const NOW = 1_800_000_000_000;

const cameIn = (state: RoomState, salt: string, now: number, keyed = true): RoomState =>
  withSession(state, { salt, keyed, now });
const saltAt = (state: RoomState, now: number): string | undefined => cameIn(state, 'new', now).session?.salt;

const first = cameIn(untouched, 'first', NOW);
const running = withRunBegun(first);
const over = withRunOver(running, NOW + 60_000);

describe('the session of an encrypted room', () => {
  test.each<[string, RoomState, number, string]>([
    ['is new for the first one', untouched, NOW, 'new'],
    ['is the same for whoever comes next', first, NOW + 1, 'first'],
    ['waits for its first run', first, NOW + SESSION_WAITS - 1, 'first'],
    ['is given up where nobody came', first, NOW + SESSION_WAITS, 'new'],
    ['lasts for as long as the run', running, NOW + 100 * SESSION_WAITS, 'first'],
    [
      'outlasts the run while a ticket for it may be on its way',
      over,
      NOW + 60_000 + SESSION_WAITS - 1,
      'first',
    ],
    ['is another one for the next run', over, NOW + 60_000 + SESSION_WAITS, 'new'],
    ['is another one at once after an end for all', withEnd(running, NOW), NOW + 1, 'new'],
  ])('%s', (_rule, state, now, salt) => {
    expect(saltAt(state, now)).toBe(salt);
  });

  test('stays while people are inside, though nobody has told of the beginning', () => {
    const late = NOW + 10 * SESSION_WAITS;
    const state = withSession(first, { salt: 'new', keyed: true, now: late, isRunning: true });
    expect(state.session).toMatchObject({ salt: 'first', idleSince: null });
    const begun = withSession(untouched, { salt: 'new', keyed: true, now: NOW, isRunning: true });
    expect(begun.session).toMatchObject({ salt: 'new', idleSince: null });
  });

  test('waits anew with every ticket, and is written no more than every 15 seconds', () => {
    expect(cameIn(first, 'new', NOW + 14_999)).toBe(first);
    const moved = cameIn(first, 'new', NOW + 15_000);
    expect(saltAt(moved, NOW + 14_999 + SESSION_WAITS)).toBe('first');
    expect(cameIn(running, 'new', NOW + 1_000_000)).toBe(running);
  });

  test('stays with the moderator who opens an ended room anew', () => {
    const ended = withEnd(running, NOW);
    const reopened = withFreshStart(cameIn(ended, 'theirs', NOW + 1), NOW + 2);
    expect(saltAt(reopened, NOW + 3)).toBe('theirs');
  });

  test('that has just begun is not that of the run which has just been found to be over', () => {
    const next = withRunBegun(cameIn(untouched, 'next', NOW));
    expect(withRunOver(next, NOW - 1)).toBe(next);
  });

  test('is worth nothing once nobody can come in with it', () => {
    expect([saysNothing(first, NOW), saysNothing(first, NOW + SESSION_WAITS)]).toEqual([false, true]);
    expect([hasSession(running, NOW + 100 * SESSION_WAITS), hasSession(untouched, NOW)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('a new key', () => {
  test('has the next number, and the salt stays', () => {
    const twice = withRotation(withRotation(running, NOW + 1), NOW + 2);
    expect(twice.session).toMatchObject({ salt: 'first', generation: 2, rotatedAt: NOW + 2 });
  });

  test.each([
    ['there is no session', untouched],
    ['keys never come from the bridge', cameIn(untouched, 'own', NOW, false)],
  ])('does not come where %s', (_where, state) => {
    expect(withRotation(state, NOW)).toBe(state);
  });
});
