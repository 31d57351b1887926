import type { Role } from '@meetbridge/shared/contract';
import { isAdmitted, isDeclined } from './entry.ts';

/** How long a removed person is kept out, unless a moderator lets them back in: 24 hours, in milliseconds. */
export const REMOVAL_LASTS = 24 * 60 * 60 * 1000;

/** What moderators have decided about a room. Times are epoch milliseconds. Pure. */
export type RoomState = {
  locked: boolean;
  /** Identity to the moment of removal. */
  removed: { [identity: string]: number };
  /** Identity to the role a moderator gave, which wins over the one the site sent. */
  roles: { [identity: string]: Role };
  /** When a moderator ended it for all; cleared when a moderator comes in again. */
  endedAt: number | null;
  /** Identity to the moment at which a moderator let them in from the waiting room. */
  admitted: { [identity: string]: number };
  /** Identity to the moment at which a moderator did not. */
  declined: { [identity: string]: number };
  /** A moderator's line for all who wait. */
  waitingNote: string;
};

export const untouched: RoomState = {
  locked: false,
  removed: {},
  roles: {},
  endedAt: null,
  admitted: {},
  declined: {},
  waitingNote: '',
};

export const isRemoved = (state: RoomState, identity: string, now: number): boolean => {
  const at = state.removed[identity];
  return at !== undefined && now - at < REMOVAL_LASTS;
};

/** Whether it holds nothing that still counts at `now` (epoch ms): no better than none. */
export const saysNothing = (state: RoomState, now: number): boolean =>
  !state.locked &&
  state.endedAt === null &&
  state.waitingNote === '' &&
  Object.keys(state.roles).length === 0 &&
  !Object.keys(state.admitted).some((identity) => isAdmitted(state, identity, now)) &&
  !Object.keys(state.declined).some((identity) => isDeclined(state, identity, now)) &&
  Object.keys(state.removed).every((identity) => !isRemoved(state, identity, now));

export const withLock = (state: RoomState, locked: boolean): RoomState => ({ ...state, locked });

export const withRole = (state: RoomState, identity: string, role: Role): RoomState => ({
  ...state,
  roles: { ...state.roles, [identity]: role },
});

export const withRemoval = (state: RoomState, identity: string, now: number): RoomState => ({
  ...state,
  removed: {
    ...Object.fromEntries(Object.entries(state.removed).filter(([one]) => isRemoved(state, one, now))),
    [identity]: now,
  },
});

export const withoutRemoval = (state: RoomState, identity: string): RoomState => ({
  ...state,
  removed: Object.fromEntries(Object.entries(state.removed).filter(([one]) => one !== identity)),
});

export const withEnd = (state: RoomState, now: number): RoomState => ({ ...state, endedAt: now });

/** The next run of the room begins fresh: no lock, no end, no roles; removals stay for as long as they last. */
export const withFreshStart = (state: RoomState, now: number): RoomState => ({
  ...untouched,
  removed: Object.fromEntries(Object.entries(state.removed).filter(([one]) => isRemoved(state, one, now))),
});

/**
 * A run of the room is over since `at` (epoch ms), and nobody is inside any more: whoever was let in from the waiting room waits
 * again the next time. What was decided after `at` belongs to the next run, and stays. Told twice, it changes nothing more.
 */
export const withRunOver = (state: RoomState, at: number): RoomState => {
  const later = Object.entries(state.admitted).filter(([, since]) => since > at);
  if (later.length === Object.keys(state.admitted).length) return state;
  return { ...state, admitted: Object.fromEntries(later) };
};
