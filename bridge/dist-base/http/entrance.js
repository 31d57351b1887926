import { randomUUID } from 'node:crypto';
import { takeFromLine } from "../waiting/line.js";
import { enter } from "../waiting/visit.js";
import { answerJson } from "./body.js";
import { ticketFor } from "./ticket.js";
/**
 * Answers somebody who may enter: 201 with a `Ticket`, or 202 with a `WaitingSeat` until a moderator lets them in. `until` (epoch
 * seconds) is the end of the seat; `seat` the id of the one in the waiting room that it follows.
 */
export async function answerEntrance(res, launch, admission, parts, { seat = randomUUID(), ...times }) {
    const { room, identity, waits } = admission;
    if (waits) {
        await enter(parts, { room, identity, launch }, times.now);
        return answerJson(res, 202, waitingSeatFor(launch, admission, parts.seats, { ...times, seat }));
    }
    if (launch.meeting.settings.waitingRoom !== 'nobody')
        await takeFromLine(parts.records, { room, identity });
    answerJson(res, 201, await ticketFor(launch, admission, parts, times));
}
/** A seat in the waiting room. It holds no more than the person brought along, and no ticket. */
function waitingSeatFor(launch, { room, identity, launch: admitted }, seats, { seat: id, now, until }) {
    const issuedAt = Math.floor(now / 1000);
    return {
        seat: seats.mintWaiting({ id, room, identity, launch, issuedAt, expiresAt: until }),
        room: { title: admitted.meeting.title },
        me: { name: admitted.person.name },
    };
}
//# sourceMappingURL=entrance.js.map