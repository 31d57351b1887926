import type { Launch } from '@meetbridge/shared/contract';
import { type RoomState } from '../rooms/state.ts';
import type { Admission } from './admission.ts';
/** The longest a seat lasts where the meeting has no end: 24 hours, in seconds. */
export declare const SEAT_LASTS: number;
/** What is known about the room at the moment somebody wants in. */
export type Situation = {
    /** Epoch ms. */
    now: number;
    /** What moderators have decided. */
    room: RoomState;
    /** How many others are inside. */
    others: number;
    /** This person is or was inside in the running session. */
    wasInside: boolean;
    /** For somebody who comes back with a seat: when it was issued, epoch ms. */
    seatFrom?: number;
};
/** Where a launch leads, before anybody has decided. Pure. */
export declare const placeOf: (launch: Launch) => {
    room: string;
    identity: string;
};
/**
 * Decides who may enter, as what, until when, and who has to wait before. Pure.
 * Throws `BridgeError`, the first that applies: `person_removed`, `sent_out`, `meeting_over`, `guests_not_allowed`, `meeting_not_open_yet`,
 * `meeting_ended`, `meeting_locked`, `meeting_full`, `entry_declined`. Moderators enter before the opening, after an end for all,
 * and locked or full meetings; whoever was let in from the waiting room enters a locked one. A role that a moderator gave wins
 * over the one the site sent. `place` is for callers who know it already.
 */
export declare function admit(launch: Launch, situation: Situation, place?: {
    room: string;
    identity: string;
}): Admission;
