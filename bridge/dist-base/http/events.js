import { BridgeError } from "../errors.js";
import { refuseAction } from "../livekit/moderation.js";
import { roomStateOf } from "../rooms/registry.js";
import { answerFor } from "../waiting/answer.js";
import { SIGN_EVERY } from "../waiting/line.js";
import { enter, leave, leaveSoon } from "../waiting/visit.js";
import { openEventStream } from "./event-stream.js";
import { causeOf } from "./log.js";
import { bearerOf, readAnySeat } from "./seat-bearer.js";
import { situationIn } from "./ticket.js";
/**
 * `GET /seat/events`, a seat as bearer → `SeatEvent`s: to somebody who waits, their place, and at last the answer; to a
 * moderator, the line. Everybody else is refused with `not_allowed`. It ends with the seat.
 */
export function seatEvents(parts) {
    return async (req, res) => {
        if (req.method !== 'GET')
            throw new BridgeError('not_found', 'Events are there to be read.');
        const now = parts.clock();
        const { seat, waits } = await readAnySeat(req, bearerOf(req), { ...parts, now });
        res.locals['site'] = seat.launch.site;
        if (!waits)
            refuseAction(await roomStateOf(parts.records, seat.room), seat, 'admit', now);
        if (res.destroyed)
            return;
        listen(parts, seat, res, waits ? waiting(parts, seat) : moderating(parts, seat));
    };
}
function listen({ watch }, seat, res, kind) {
    let stop = () => undefined;
    const opened = openEventStream(res, () => {
        stop();
        kind.onGone();
    });
    const stream = {
        ...opened,
        end(last) {
            stop();
            opened.end(last);
        },
    };
    if (watch.isClosed())
        return stream.end();
    const { room, identity, id, expiresAt, launch } = seat;
    stop = watch.add({
        site: launch.site,
        room,
        identity,
        seat: id,
        waits: kind.waits,
        look: (glimpse) => kind.look(glimpse, stream),
        end: (reason) => stream.end(reason === 'expired' ? kind.last : undefined),
        until: expiresAt * 1000,
    });
}
/** Somebody who waits. As long as their browser listens, they give a sign of themselves to the line. */
function waiting(parts, seat) {
    const { presence, log, clock } = parts;
    const isTimeForSign = every(SIGN_EVERY / 2, clock);
    const isOverThen = seat.launch.meeting.closesAt === seat.expiresAt;
    const onTrouble = (error) => log.warn(causeOf(error), 'the line could not be written');
    return {
        waits: true,
        look(glimpse, stream) {
            const times = { now: clock(), seatFrom: seat.issuedAt * 1000 };
            const situation = situationIn(seat, glimpse.state, presence, times);
            const answer = answerFor(seat.launch, seat, situation, glimpse);
            if (answer !== null && answer.type !== 'place') {
                stream.end(answer);
                leave(parts, seat, { now: clock(), seenBefore: clock() }).catch(onTrouble);
                return;
            }
            if (answer !== null)
                stream.send(answer);
            if (!isTimeForSign() && answer !== null)
                return;
            stream.keepAlive();
            enter(parts, seat, clock()).catch(onTrouble);
        },
        last: { type: 'refused', code: isOverThen ? 'meeting_over' : 'seat_expired' },
        onGone: () => leaveSoon(parts, seat, onTrouble),
    };
}
/** A moderator, for as long as they are one. */
function moderating({ clock }, seat) {
    const isTimeForSign = every(SIGN_EVERY / 2, clock);
    return {
        waits: false,
        look({ state, line }, stream) {
            try {
                refuseAction(state, seat, 'admit', clock());
            }
            catch (error) {
                if (error instanceof BridgeError)
                    return stream.end();
                throw error;
            }
            stream.send({ type: 'waiting', people: line, note: state.waitingNote });
            if (isTimeForSign())
                stream.keepAlive();
        },
        last: undefined,
        onGone: () => undefined,
    };
}
/** Answers true at first, and then once every `time` ms at most. */
function every(time, clock) {
    let last = -Infinity;
    return () => {
        if (clock() - last < time)
            return false;
        last = clock();
        return true;
    };
}
//# sourceMappingURL=events.js.map