import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Seats } from '../seats/token.ts';
import { type VisitParts } from '../waiting/visit.ts';
import { type WhoIsInside } from './ticket.ts';
export type EventsParts = VisitParts & {
    presence: WhoIsInside;
    seats: Seats;
    log: Logger;
};
/**
 * `GET /seat/events`, a seat as bearer → `SeatEvent`s: to somebody who waits, their place, and at last the answer; to a
 * moderator, the line. Everybody else is refused with `not_allowed`. It ends with the seat.
 */
export declare function seatEvents(parts: EventsParts): RequestHandler;
