import type { Records } from '../store/primitives.ts';
import { type RoomState } from './state.ts';
export declare const roomKey: (room: string) => string;
/** A state as it was stored, possibly before some of its members existed. */
export declare const whole: (stored: RoomState) => RoomState;
/** Reads what moderators have decided about a room; a room nobody has touched is `untouched`. */
export declare function roomStateOf(records: Records, room: string): Promise<RoomState>;
/**
 * Applies a pure change to a room's state, however many moderators act at once.
 * Returns the state as written.
 */
export declare function changeRoom(records: Records, room: string, change: (state: RoomState) => RoomState): Promise<RoomState>;
/**
 * What follows for a room's state from the end of its run at `at` (epoch ms), when no other run of it goes on: see `withRunOver`.
 * A room that nobody has touched stays so.
 */
export declare const endRun: (records: Records, room: string, at: number) => Promise<void>;
/** What follows from the beginning of a run: see `withRunBegun`. */
export declare const beginRun: (records: Records, room: string) => Promise<void>;
