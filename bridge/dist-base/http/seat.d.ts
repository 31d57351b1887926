import type { RequestHandler } from 'express';
import { type EntranceParts } from './entrance.ts';
export type SeatParts = EntranceParts & {
    ledger: {
        leaveBySeat(seat: string, room: string, identity: string, at: number): Promise<unknown>;
    };
    clock: () => number;
};
/**
 * `POST /seat/renew`, seat as bearer → 201 `Ticket`: coming back is being admitted once more. With a seat in the waiting room it
 * is the way in, once a moderator has let its holder in; 202 `WaitingSeat` for who (still) waits.
 * The new seat ends when the first one would have.
 */
export declare function renewSeat(parts: SeatParts): RequestHandler;
/** `POST /seat/leave` → 204. The seat comes as bearer, or in the body of a beacon, which cannot carry headers. */
export declare function leaveSeat(parts: SeatParts): RequestHandler;
