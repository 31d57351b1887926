import { type Notice, type NoticeActor, type RoomAction, type RoomActionBody } from '@meetbridge/shared/contract';
import type { KeyRotation } from '../encryption/rotation.ts';
import { type RoomState } from '../rooms/state.ts';
import type { Seat } from '../seats/seat.ts';
import type { Once } from '../store/primitives.ts';
import type { Line } from '../waiting/line-before.ts';
import type { MediaServer } from './media.ts';
/** What an action works with. The room is the seat's, and there is no way to name another. */
export type Acting = {
    seat: Seat;
    media: MediaServer;
    /** Who waits before the room. */
    line: Line;
    once: Once;
    rotation: Pick<KeyRotation, 'removed'>;
    /** The room's state as it was when the action was allowed. */
    state: RoomState;
    /** Epoch ms. */
    now: number;
    by: NoticeActor;
    /** Writes a decision that outlasts LiveKit's memory. */
    decide(change: (state: RoomState) => RoomState): Promise<void>;
    /** Writes the audit line. It comes before LiveKit is asked to act: an order it could not carry out was given all the same. */
    log(target: string | null, detail: string | null): Promise<void>;
    /** Brings what people inside may do to what has been decided: everybody, or one. */
    enforce(identity?: string): Promise<void>;
    /** Shows everybody what has been decided about the room. False if it is not running. */
    show(): Promise<boolean>;
    /** Tells everybody in the room, or only those named. */
    tell(notice: Notice, to?: string[]): Promise<void>;
};
type Actions = {
    [A in RoomAction]: (acting: Acting, body: RoomActionBody<A>) => Promise<void>;
};
/** What each action does, in order: decide, log, act on LiveKit, tell. Rights have been checked before. */
export declare const actions: Actions;
export {};
