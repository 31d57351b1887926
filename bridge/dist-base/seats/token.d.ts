import { type KeyObject } from 'node:crypto';
import type { Seat } from './seat.ts';
/** Mints and verifies the bearer that a browser holds while it is in a meeting. */
export type Seats = {
    mint(seat: Seat): string;
    /** A seat in the waiting room, which opens nothing in the meeting. */
    mintWaiting(seat: Seat): string;
    /**
     * Reads a seat back. `now` is epoch ms. Throws `BridgeError` `seat_invalid` for anything this bridge has not minted
     * itself, `seat_expired` after its end.
     */
    verify(token: string, now: number): Seat;
    /** The same, taking seats in the waiting room as well, and telling them apart. */
    verifyAny(token: string, now: number): {
        seat: Seat;
        waits: boolean;
    };
};
/** Seats of one bridge: `key` is its seat key (32 bytes), `audience` its public origin. */
export declare function createSeats(key: KeyObject, audience: string): Seats;
