import type { Request } from 'express';
import type { Seat } from '../seats/seat.ts';
import type { Seats } from '../seats/token.ts';
import type { Records } from '../store/primitives.ts';
/** The bearer token of a request (RFC 6750 §2.1), or null. */
export declare const bearerOf: (req: Request) => string | null;
type Parts = {
    seats: Seats;
    records: Records;
    now: number;
};
/**
 * The seat somebody shows, if it holds and its site is still trusted; a seat in the waiting room is none. `now` is epoch ms.
 * Throws `BridgeError`: `seat_invalid`, `seat_expired`, `origin_not_paired`, `site_suspended`.
 */
export declare function readSeat(req: Request, token: string | null, parts: Parts): Promise<Seat>;
/** As `readSeat`, taking a seat in the waiting room as well, and telling which it is. */
export declare function readAnySeat(req: Request, token: string | null, parts: Parts): Promise<{
    seat: Seat;
    waits: boolean;
}>;
export {};
