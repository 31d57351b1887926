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

/**
 * The seat somebody shows, if it holds and its site is still trusted. `now` is epoch ms.
 * Throws `BridgeError`: `seat_invalid`, `seat_expired`, `origin_not_paired`, `site_suspended`.
 */
export async function readSeat(
  req: Request,
  token: string | null,
  { seats, records, now }: { seats: Seats; records: Records; now: number },
): Promise<Seat> {
  if (token === null) throw new BridgeError('seat_invalid', 'There is no seat in the request.');
  const seat = seats.verify(token, now);
  const site = await siteOf(records, seat.launch.site);
  if (site === null) throw new BridgeError('seat_invalid', 'The site of the seat is gone.');
  refuseForeignOrigin(req, site);
  if (site.status === 'suspended') throw new BridgeError('site_suspended', 'The site is suspended.');
  return seat;
}
