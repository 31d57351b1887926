import type { Restriction, Role } from '@meetbridge/shared/contract';
import type { Exceptions } from './restrictions.ts';
import { type EncryptedSession } from './session.ts';
/** How long a removed person is kept out, unless a moderator lets them back in: 24 hours, in milliseconds. */
export declare const REMOVAL_LASTS: number;
/** What moderators have decided about a room. Times are epoch milliseconds. Pure. */
export type RoomState = {
    locked: boolean;
    /** Identity to the moment of removal. */
    removed: {
        [identity: string]: number;
    };
    /** Identity to the moment at which the site ended their access: what they got before counts no more. */
    sentOut: {
        [identity: string]: number;
    };
    /** Identity to the role a moderator gave, which wins over the one the site sent. */
    roles: {
        [identity: string]: Role;
    };
    /** When a moderator ended it for all; cleared when a moderator comes in again. */
    endedAt: number | null;
    /** Identity to the moment at which a moderator let them in from the waiting room. */
    admitted: {
        [identity: string]: number;
    };
    /** Identity to the moment at which a moderator did not. */
    declined: {
        [identity: string]: number;
    };
    /** A moderator's line for all who wait. */
    waitingNote: string;
    /** What is withheld from everybody but moderators; null while nobody has decided, and the site's settings count. */
    restricted: Restriction[] | null;
    /** Identity to what holds for that person alone. */
    people: {
        [identity: string]: Exceptions;
    };
    /** Identity that everybody is to see large. */
    spotlight: string | null;
    /** When something was last withheld, given back or put into the spotlight. */
    decidedAt: number;
    /** What the keys of an encrypted room are made from; null where nobody has come in yet. */
    session: EncryptedSession | null;
};
export declare const untouched: RoomState;
export declare const isRemoved: (state: RoomState, identity: string, now: number) => boolean;
/** Whether what somebody got at `issuedAt` (epoch ms) is from before the site ended their access. */
export declare const isSentOut: (state: RoomState, identity: string, issuedAt: number) => boolean;
/** Whether it holds nothing that still counts at `now` (epoch ms): no better than none. */
export declare const saysNothing: (state: RoomState, now: number) => boolean;
export declare const withLock: (state: RoomState, locked: boolean) => RoomState;
export declare const withRole: (state: RoomState, identity: string, role: Role) => RoomState;
export declare const withRemoval: (state: RoomState, identity: string, now: number) => RoomState;
export declare const withoutRemoval: (state: RoomState, identity: string) => RoomState;
/** The site ended somebody's access; they wait no more, and whoever let them in did so before. */
export declare const withSentOut: (state: RoomState, identity: string, now: number) => RoomState;
/** Ended for all: whoever comes later has nothing to do with the keys of those who were inside. */
export declare const withEnd: (state: RoomState, now: number) => RoomState;
/**
 * The next run of the room begins fresh: no lock, no end, no roles, no restrictions; removals stay for as long as they last, and
 * so does what the site decided and the session, which the one who reopens the room has come in with.
 */
export declare const withFreshStart: (state: RoomState, now: number) => RoomState;
/** Ended, and nothing kept but who has to stay out for now: the site has the meeting forgotten. */
export declare const withMeetingForgotten: (state: RoomState, now: number) => RoomState;
/**
 * A run of the room is over since `at` (epoch ms), and nobody is inside any more: whoever was let in from the waiting room waits
 * again the next time and reads no old line, nothing is withheld but what the site says, and nobody stands in the spotlight; the
 * session waits for the next run for a while. What was decided after `at` belongs to the next run, and stays. Told twice, it
 * changes nothing more.
 */
export declare const withRunOver: (state: RoomState, at: number) => RoomState;
