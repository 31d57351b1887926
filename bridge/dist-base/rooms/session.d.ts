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
export declare const SESSION_WAITS = 150000;
/** Whether there is one that somebody may still come in with. Pure. */
export declare const hasSession: ({ session }: RoomState, now: number) => boolean;
/** A session that nobody can come in with is forgotten, and with its salt the keys that were made from it. Pure. */
export declare const withoutSpentSession: (state: RoomState, now: number) => RoomState;
/**
 * The session somebody comes in with at `now`: the one there is, or a new one of that salt. While a run goes on (`isRunning`) it
 * stays, whatever became of the news of its beginning. The very state that was given, where nothing changes. Pure.
 */
export declare function withSession(state: RoomState, { salt, keyed, now, isRunning }: {
    salt: string;
    keyed: boolean;
    now: number;
    isRunning?: boolean;
}): RoomState;
/** A new key, where keys come from the bridge; the very state that was given otherwise. Pure. */
export declare function withRotation(state: RoomState, now: number): RoomState;
/** A run of the room has begun, with whatever session people came in with. Pure. */
export declare const withRunBegun: (state: RoomState) => RoomState;
