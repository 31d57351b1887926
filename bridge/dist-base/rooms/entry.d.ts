import type { RoomState } from './state.ts';
/** How long somebody who was not let in is kept out, unless a moderator lets them in after all: 10 minutes, in milliseconds. */
export declare const DECLINE_LASTS: number;
/** How long being let in counts at most, for a run that never began: as long as a seat, in milliseconds. */
export declare const ADMISSION_LASTS: number;
/** Whether a moderator has let this person in from the waiting room. Pure. */
export declare const isAdmitted: ({ admitted }: RoomState, identity: string, now: number) => boolean;
/** Whether a moderator has just refused to. Pure. */
export declare const isDeclined: ({ declined }: RoomState, identity: string, now: number) => boolean;
/** Lets people in, also those who were refused before. Pure. */
export declare const withAdmitted: (state: RoomState, identities: string[], now: number) => RoomState;
/** Refuses to let somebody in. Pure. */
export declare const withDeclined: (state: RoomState, identity: string, now: number) => RoomState;
/** A line for all who wait; an empty one goes. Pure. */
export declare const withWaitingNote: (state: RoomState, waitingNote: string) => RoomState;
