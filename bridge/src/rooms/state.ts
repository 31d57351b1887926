import type { Role } from '@meetbridge/shared/contract';

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
};

export const untouched: RoomState = { locked: false, removed: {}, roles: {}, endedAt: null };

export const isRemoved = (state: RoomState, identity: string, now: number): boolean => {
  const at = state.removed[identity];
  return at !== undefined && now - at < REMOVAL_LASTS;
};

/** Whether it holds nothing that still counts at `now` (epoch ms): no better than none. */
export const saysNothing = (state: RoomState, now: number): boolean =>
  !state.locked &&
  state.endedAt === null &&
  Object.keys(state.roles).length === 0 &&
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
