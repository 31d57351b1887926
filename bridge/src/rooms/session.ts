import type { RoomState } from './state.ts';

/** What the keys of one run of an encrypted room are made from. Times are epoch ms. */
export type EncryptedSession = {
  /** 256 random bits in base64url. */
  salt: string;
  /** Of the bridge's key; grows by one with each new one. */
  generation: number;
  /** Its keys come from the bridge. */
  keyed: boolean;
  startedAt: number;
  /** When the key last changed; null while it is the first. */
  rotatedAt: number | null;
  /** Since when no run of the room uses it: before the first one inside, and after the last. Null while one goes on. */
  idleSince: number | null;
};

/**
 * How long a session that no run uses waits for one, in ms: longer than a ticket can be used, so that nobody comes in with the salt
 * of a session that has been replaced.
 */
export const SESSION_WAITS = 150_000;

/** A ticket moves the waiting on only after so long, in ms: a class that comes at once writes once. */
const MOVES_ON = 15_000;

const isIdle = ({ idleSince }: EncryptedSession, now: number, lasts: number): boolean =>
  idleSince !== null && now - idleSince >= lasts;

/** Whether there is one that somebody may still come in with. Pure. */
export const hasSession = ({ session }: RoomState, now: number): boolean =>
  session !== null && !isIdle(session, now, SESSION_WAITS);

/** A session that nobody can come in with is forgotten, and with its salt the keys that were made from it. Pure. */
export const withoutSpentSession = (state: RoomState, now: number): RoomState =>
  state.session === null || hasSession(state, now) ? state : { ...state, session: null };

/**
 * The session somebody comes in with at `now`: the one there is, or a new one of that salt. While a run goes on (`isRunning`) it
 * stays, whatever became of the news of its beginning. The very state that was given, where nothing changes. Pure.
 */
export function withSession(
  state: RoomState,
  { salt, keyed, now, isRunning = false }: { salt: string; keyed: boolean; now: number; isRunning?: boolean },
): RoomState {
  const { session } = state;
  if (session === null || (!isRunning && !hasSession(state, now))) {
    const idleSince = isRunning ? null : now;
    return { ...state, session: { salt, generation: 0, keyed, startedAt: now, rotatedAt: null, idleSince } };
  }
  const waitsAnew = isIdle(session, now, MOVES_ON) ? now : session.idleSince;
  const idleSince = isRunning ? null : waitsAnew;
  if (idleSince === session.idleSince && (session.keyed || !keyed)) return state;
  return { ...state, session: { ...session, idleSince, keyed: session.keyed || keyed } };
}

/** A new key, where keys come from the bridge; the very state that was given otherwise. Pure. */
export function withRotation(state: RoomState, now: number): RoomState {
  const { session } = state;
  if (session === null || !session.keyed) return state;
  return { ...state, session: { ...session, generation: session.generation + 1, rotatedAt: now } };
}

/** A run of the room has begun, with whatever session people came in with. Pure. */
export const withRunBegun = (state: RoomState): RoomState =>
  state.session === null || state.session.idleSince === null
    ? state
    : { ...state, session: { ...state.session, idleSince: null } };
