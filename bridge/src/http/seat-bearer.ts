import type { Request } from 'express';
import { BridgeError } from '../errors.ts';
import type { Seat } from '../seats/seat.ts';
import type { Seats } from '../seats/token.ts';
import { siteOf } from '../sites/registry.ts';
import type { Records } from '../store/primitives.ts';
import { refuseForeignOrigin } from './cors.ts';

/** The bearer token of a request (RFC 6750 §2.1), or null. */
export const bearerOf = (req: Request): string | null =>
  /^Bearer ([\w.-]+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? null;

type Parts = { seats: Seats; records: Records; now: number };

/**
 * The seat somebody shows, if it holds and its site is still trusted; a seat in the waiting room is none. `now` is epoch ms.
 * Throws `BridgeError`: `seat_invalid`, `seat_expired`, `origin_not_paired`, `site_suspended`.
 */
export async function readSeat(req: Request, token: string | null, parts: Parts): Promise<Seat> {
  const seat = parts.seats.verify(present(token), parts.now);
  await refuseUntrusted(req, seat, parts.records);
  return seat;
}

/** As `readSeat`, taking a seat in the waiting room as well, and telling which it is. */
export async function readAnySeat(
  req: Request,
  token: string | null,
  parts: Parts,
): Promise<{ seat: Seat; waits: boolean }> {
  const found = parts.seats.verifyAny(present(token), parts.now);
  await refuseUntrusted(req, found.seat, parts.records);
  return found;
}

function present(token: string | null): string {
  if (token === null) throw new BridgeError('seat_invalid', 'There is no seat in the request.');
  return token;
}

async function refuseUntrusted(req: Request, seat: Seat, records: Records): Promise<void> {
  const site = await siteOf(records, seat.launch.site);
  if (site === null) throw new BridgeError('seat_invalid', 'The site of the seat is gone.');
  refuseForeignOrigin(req, site);
  if (site.status !== 'active') throw new BridgeError('site_suspended', 'The site is suspended.');
}
