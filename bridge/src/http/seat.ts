import { LeaveBeacon } from '@meetbridge/shared/contract';
import type { RequestHandler } from 'express';
import { created, readBody } from './body.ts';
import { bearerOf, readSeat } from './seat-bearer.ts';
import { admitNow, ticketFor, type TicketParts } from './ticket.ts';

export type SeatParts = TicketParts & {
  ledger: { leaveBySeat(seat: string, room: string, identity: string, at: number): Promise<unknown> };
  clock: () => number;
};

/**
 * `POST /seat/renew`, seat as bearer → 201 `Ticket`: coming back is being admitted once more.
 * The new seat ends when the first one would have.
 */
export function renewSeat(parts: SeatParts): RequestHandler {
  return async (req, res) => {
    const now = parts.clock();
    const seat = await readSeat(req, bearerOf(req), { ...parts, now });
    res.locals['site'] = seat.launch.site;
    const admission = await admitNow(seat.launch, parts, { now, seatFrom: seat.issuedAt * 1000 });
    const until = Math.min(admission.until, seat.expiresAt);
    created(res, await ticketFor(seat.launch, admission, parts, { now, until }));
  };
}

/** `POST /seat/leave` → 204. The seat comes as bearer, or in the body of a beacon, which cannot carry headers. */
export function leaveSeat(parts: SeatParts): RequestHandler {
  return async (req, res) => {
    const now = parts.clock();
    const token = bearerOf(req) ?? readBody(req, LeaveBeacon).seat;
    const seat = await readSeat(req, token, { ...parts, now });
    res.locals['site'] = seat.launch.site;
    await parts.ledger.leaveBySeat(seat.id, seat.room, seat.identity, now);
    res.status(204).end();
  };
}
