import type { KeyObject } from 'node:crypto';
import { type RoomState } from '../rooms/state.ts';
import type { Records } from '../store/primitives.ts';
import type { MediaServer } from './media.ts';
import { type SealedReference } from './reference.ts';
/** Somebody has come into a room: `participant` is LiveKit's sid. */
export type Arrival = {
    room: string;
    participant: string;
    identity: string;
} & SealedReference;
/** What follows from an arrival: they may stay, must go, or open an ended room again. */
export type Verdict = 'stays' | 'goes' | 'reopens';
/**
 * LiveKit forgets removals and takes a ticket for as long as it lives, so every arrival is judged again. `now` in epoch ms.
 * An arrival with a ticket from before the end belongs to the run that was ended, however late the news of it comes.
 */
export declare function judge(state: RoomState, arrival: Arrival, now: number): Verdict;
type Parts = {
    records: Records;
    media: MediaServer;
    sealKey: KeyObject;
};
/** Judges an arrival and acts on it. */
export declare function settleArrival(parts: Parts, arrival: Arrival, now: number): Promise<void>;
/** A room that starts shows what has been decided about it before: LiveKit forgets metadata with the room. */
export declare function settleStart(parts: Omit<Parts, 'sealKey'>, room: string): Promise<void>;
export {};
