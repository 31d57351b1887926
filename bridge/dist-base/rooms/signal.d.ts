import type { Signals } from '../store/primitives.ts';
/** Something about a room has changed: what moderators decided, or who waits. `left`: a seat that was given up. */
export type RoomSignal = {
    room: string;
    left?: string;
};
/** Tells everybody who watches that room, at this bridge and at others. At most once: who depends on it looks by the clock, too. */
export declare const tellRoomChanged: (signals: Signals, signal: RoomSignal) => void;
/** Hears of every change of every room. Returns the function that ends it. */
export declare const onRoomChanged: (signals: Signals, hear: (signal: RoomSignal) => void) => (() => void);
