import { BridgeError } from "../errors.js";
import { siteOf } from "../sites/registry.js";
import { refuseForeignOrigin } from "./cors.js";
/** The bearer token of a request (RFC 6750 §2.1), or null. */
export const bearerOf = (req) => /^Bearer ([\w.-]+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? null;
/**
 * The seat somebody shows, if it holds and its site is still trusted; a seat in the waiting room is none. `now` is epoch ms.
 * Throws `BridgeError`: `seat_invalid`, `seat_expired`, `origin_not_paired`, `site_suspended`.
 */
export async function readSeat(req, token, parts) {
    const seat = parts.seats.verify(present(token), parts.now);
    await refuseUntrusted(req, seat, parts.records);
    return seat;
}
/** As `readSeat`, taking a seat in the waiting room as well, and telling which it is. */
export async function readAnySeat(req, token, parts) {
    const found = parts.seats.verifyAny(present(token), parts.now);
    await refuseUntrusted(req, found.seat, parts.records);
    return found;
}
function present(token) {
    if (token === null)
        throw new BridgeError('seat_invalid', 'There is no seat in the request.');
    return token;
}
async function refuseUntrusted(req, seat, records) {
    const site = await siteOf(records, seat.launch.site);
    if (site === null)
        throw new BridgeError('seat_invalid', 'The site of the seat is gone.');
    refuseForeignOrigin(req, site);
    if (site.status !== 'active')
        throw new BridgeError('site_suspended', 'The site is suspended.');
}
//# sourceMappingURL=seat-bearer.js.map