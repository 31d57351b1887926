import type { KeyObject } from 'node:crypto';
import type { RoomAction, RoomActionBody } from '@meetbridge/shared/contract';
import type { KeyRotation } from '../encryption/rotation.ts';
import { type RoomState } from '../rooms/state.ts';
import type { Seat } from '../seats/seat.ts';
import type { Once, Records, Signals } from '../store/primitives.ts';
import type { MediaServer } from './media.ts';
export type ModerationParts = {
    records: Records;
    signals: Signals;
    once: Once;
    media: MediaServer;
    sealKey: KeyObject;
    rotation: Pick<KeyRotation, 'removed'>;
    /** Epoch ms. */
    clock: () => number;
    /** Makes the keys of audit lines unique. */
    newId: () => string;
};
/**
 * Does what a person asks for in the room of their seat, and nowhere else. Throws `BridgeError`: `not_allowed` without the
 * right, `person_removed`, `sent_out` and `meeting_ended` for a seat that no longer counts, `target_not_found`, `media_unavailable`. What
 * was decided before LiveKit failed (removal, lock, end) stays decided and keeps people out.
 */
export declare function moderate<A extends RoomAction>({ records, signals, once, media, sealKey, rotation, clock, newId }: ModerationParts, seat: Seat, action: A, body: RoomActionBody<A>): Promise<void>;
/** Throws where `moderate` would, for the right to do that at all. */
export declare function refuseAction(state: RoomState, seat: Seat, action: RoomAction, now: number): void;
