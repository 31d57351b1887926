import type { WaitingPerson } from '@meetbridge/shared/contract';
import type { RoomState } from '../rooms/state.ts';
import type { Schedule } from '../schedule.ts';
import type { Records, Signals } from '../store/primitives.ts';
/** A room as those see it who watch its waiting room. */
export type Glimpse = {
    state: RoomState;
    /** In the order in which they came. */
    line: WaitingPerson[];
    /** Their places in it, from 1. */
    places: Map<string, number>;
};
/** Somebody whose browser listens. */
export type Watcher = {
    /** The site that speaks for them, and for the room. */
    site: string;
    room: string;
    identity: string;
    /** The seat's id. */
    seat: string;
    waits: boolean;
    /** When the seat ends, epoch ms. */
    until: number;
    /** Told at once, then when something may have changed, and every ten seconds. */
    look(glimpse: Glimpse): void;
    /** The seat has ended; or it was given up, they listen too often, the site is trusted no more, or the bridge stops. */
    end(reason: 'expired' | 'over'): void;
};
export type WatchParts = {
    records: Records;
    signals: Signals;
    /** Epoch ms. */
    clock: () => number;
    schedule: Schedule;
    /** Told why a room could not be looked at; it is tried again with the next change, or ten seconds later. */
    onTrouble: (error: unknown) => void;
};
/** Looks at rooms for those who listen at this bridge: once for all of a room, however many they are. */
export type WaitingWatch = {
    /** Returns the function that ends it. */
    add(watcher: Watcher): () => void;
    /** How many people wait at this bridge. */
    waiting(): number;
    isClosed(): boolean;
    /** Ends everything, for good. */
    close(): void;
};
export declare function createWaitingWatch(parts: WatchParts): WaitingWatch;
