import type { WaitingPerson } from '@meetbridge/shared/contract';
import type { Records } from '../store/primitives.ts';
/** Somebody in the line before a room, or who was there a moment ago. Epoch ms. */
export type Waiter = {
    site: string;
    /** The site's id of the meeting, by which all its groups are found. */
    meeting: string;
    name: string;
    guest: boolean;
    /** Since when they wait: their place. It stays over a reload. */
    since: number;
    /** When they last gave a sign. */
    seenAt: number;
    /** Their last sign was that they go, or that their connection is gone. */
    left: boolean;
};
/** Where somebody waits, or wants to enter. */
export type Place = {
    room: string;
    identity: string;
};
/** Between two signs of somebody whose browser listens, in ms. */
export declare const SIGN_EVERY = 10000;
/** Who gives no sign for so long, in ms, waits no more: the bridge that listened to them is gone. */
export declare const SILENCE: number;
/** Who is back within this time, in ms, has the place they had. */
export declare const PLACE_KEPT: number;
/** Where the line of one room is kept, or those of all rooms. */
export declare const lineKey: (room?: string) => string;
/** Puts somebody in the line: at its end, or at the place they had a moment ago. Returns whether they were not in it. */
export declare function enterLine(records: Records, place: Place, person: Pick<Waiter, 'site' | 'meeting' | 'name' | 'guest'>, now: number): Promise<boolean>;
/**
 * Somebody goes: their place is kept for a moment. With `seenBefore`, only if they have given no sign since then: a
 * connection that is gone says nothing about the one that came after it. Returns whether they were there.
 */
export declare function leaveLine(records: Records, place: Place, { now, seenBefore }: {
    now: number;
    seenBefore?: number;
}): Promise<boolean>;
/** Takes somebody out of the line for good: they were let in, or not. */
export declare function takeFromLine(records: Records, place: Place): Promise<void>;
/** The rooms before which somebody waits whom `isOne` picks, by what is known of them and their identity. */
export declare function roomsWithWaiting(records: Records, isOne: (waiter: Waiter, identity: string) => boolean): Promise<string[]>;
/** Takes everybody out of the line before a room. */
export declare function clearLine(records: Records, room: string): Promise<void>;
/** Whether somebody waits, or did a moment ago. */
export declare function isInLine(records: Records, place: Place, now: number): Promise<boolean>;
/** Who waits before a room, the first one first. */
export declare function lineOf(records: Records, room: string, now: number): Promise<WaitingPerson[]>;
/** Removes who is gone for longer than a place is kept. `now` is epoch ms. */
export declare const forgetOldWaiters: (records: Records, now: number) => AsyncGenerator<void>;
