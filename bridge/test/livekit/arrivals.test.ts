import { describe, expect, test } from 'vitest';
import type { Role } from '@meetbridge/shared/contract';
import { judge } from '../../src/livekit/arrivals.ts';
import { DECLINE_LASTS, withDeclined } from '../../src/rooms/entry.ts';
import {
  REMOVAL_LASTS,
  type RoomState,
  untouched,
  withEnd,
  withLock,
  withRemoval,
  withRole,
  withSentOut,
} from '../../src/rooms/state.ts';

const NOW = 10 * REMOVAL_LASTS;
const ENDED = NOW - 60_000;

const arrivalOf = (role: Role, issuedAt: number, closesAt: number | null = null) => ({
  room: 'r_x',
  participant: 'PA_1',
  identity: 'p_x',
  issuedAt,
  closesAt,
  reference: {
    site: 's_1',
    meeting: { id: 'm', title: 'M' },
    group: null,
    person: { id: '7', name: 'Ada', guest: false },
    role,
    seat: 'seat-1',
  },
});

describe('an arrival', () => {
  test.each<[string, RoomState, Role, number, ReturnType<typeof judge>]>([
    ['in a room nobody has touched', untouched, 'attendee', NOW, 'stays'],
    ['in a locked room: the ticket was given before', withLock(untouched, true), 'attendee', NOW, 'stays'],
    ['of a removed person', withRemoval(untouched, 'p_x', NOW - 1), 'attendee', NOW - 2, 'goes'],
    ['of a removed moderator', withRemoval(untouched, 'p_x', NOW - 1), 'moderator', NOW, 'goes'],
    [
      'of somebody removed long ago',
      withRemoval(untouched, 'p_x', NOW - REMOVAL_LASTS),
      'attendee',
      NOW,
      'stays',
    ],
    ['of another than the removed', withRemoval(untouched, 'p_y', NOW - 1), 'attendee', NOW, 'stays'],
    [
      'with a ticket from before the site sent them out',
      withSentOut(untouched, 'p_x', NOW - 1),
      'moderator',
      NOW - 1,
      'goes',
    ],
    [
      'with one from after the site sent them out',
      withSentOut(untouched, 'p_x', NOW - 1),
      'attendee',
      NOW,
      'stays',
    ],
    [
      'with a ticket of the last time, by somebody who was not let in this time',
      withDeclined(untouched, 'p_x', NOW - 1),
      'attendee',
      NOW - 60_000,
      'goes',
    ],
    ['of somebody let in after all', withDeclined(untouched, 'p_x', NOW - 2), 'attendee', NOW - 1, 'stays'],
    [
      'of somebody who was not let in long ago',
      withDeclined(untouched, 'p_x', NOW - DECLINE_LASTS),
      'attendee',
      NOW - DECLINE_LASTS - 1,
      'stays',
    ],
    ['with a ticket from before the end', withEnd(untouched, ENDED), 'attendee', ENDED - 1, 'goes'],
    [
      'of a moderator with a ticket from before the end',
      withEnd(untouched, ENDED),
      'moderator',
      ENDED - 1,
      'goes',
    ],
    ['of a moderator with a newer ticket', withEnd(untouched, ENDED), 'moderator', ENDED + 1, 'reopens'],
    ['of a moderator let in at that very moment', withEnd(untouched, ENDED), 'moderator', ENDED, 'reopens'],
    [
      'of an attendee after the end, before a moderator',
      withEnd(untouched, ENDED),
      'attendee',
      ENDED + 1,
      'goes',
    ],
    [
      'of somebody who was made a moderator',
      withRole(withEnd(untouched, ENDED), 'p_x', 'moderator'),
      'attendee',
      ENDED + 1,
      'reopens',
    ],
    [
      'of a moderator who was made an attendee',
      withRole(withEnd(untouched, ENDED), 'p_x', 'attendee'),
      'moderator',
      ENDED + 1,
      'goes',
    ],
  ])('%s', (_name, state, role, issuedAt, verdict) => {
    expect(judge(state, arrivalOf(role, issuedAt), NOW)).toBe(verdict);
  });

  test.each([
    ['before its meeting closes', NOW + 1, 'stays'],
    ['at the moment its meeting closes', NOW, 'goes'],
    ['after its meeting has closed', NOW - 1, 'goes'],
  ] as const)('%s', (_name, closesAt, verdict) => {
    expect(judge(untouched, arrivalOf('moderator', NOW - 60_000, closesAt), NOW)).toBe(verdict);
  });
});
