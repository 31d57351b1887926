import { LeaveBeacon } from '@meetbridge/shared/contract';
import { leave } from "../waiting/visit.js";
import { readBody } from "./body.js";
import { answerEntrance } from "./entrance.js";
import { bearerOf, readAnySeat } from "./seat-bearer.js";
import { admitNow } from "./ticket.js";
/**
 * `POST /seat/renew`, seat as bearer → 201 `Ticket`: coming back is being admitted once more. With a seat in the waiting room it
 * is the way in, once a moderator has let its holder in; 202 `WaitingSeat` for who (still) waits.
 * The new seat ends when the first one would have.
 */
export function renewSeat(parts) {
    return async (req, res) => {
        const now = parts.clock();
        const { seat, waits } = await readAnySeat(req, bearerOf(req), { ...parts, now });
        res.locals['site'] = seat.launch.site;
        const admission = await admitNow(seat.launch, parts, { now, seatFrom: seat.issuedAt * 1000 });
        const until = Math.min(admission.until, seat.expiresAt);
        const follows = waits ? { seat: seat.id } : {};
        await answerEntrance(res, seat.launch, admission, parts, { now, until, ...follows });
    };
}
/** `POST /seat/leave` → 204. The seat comes as bearer, or in the body of a beacon, which cannot carry headers. */
export function leaveSeat(parts) {
    return async (req, res) => {
        const now = parts.clock();
        const token = bearerOf(req) ?? readBody(req, LeaveBeacon).seat;
        const { seat, waits } = await readAnySeat(req, token, { ...parts, now });
        res.locals['site'] = seat.launch.site;
        if (waits)
            await leave(parts, seat, { now });
        else
            await parts.ledger.leaveBySeat(seat.id, seat.room, seat.identity, now);
        res.status(204).end();
    };
}
//# sourceMappingURL=seat.js.map