import { encryptionFor } from "../encryption/session.js";
import { BridgeError } from "../errors.js";
import { roomStateOf } from "../rooms/registry.js";
import { isSentOut } from "../rooms/state.js";
import { answerJson } from "./body.js";
import { bearerOf, readSeat } from "./seat-bearer.js";
import { admitNow } from "./ticket.js";
/**
 * `POST /seat/key`, seat as bearer → 200 `MeetingKey`, the newest one, for who is inside or may come in now. Throws `not_found`
 * where the bridge has no key of the meeting, `person_removed`, `sent_out` and `meeting_ended` for a seat that no longer counts, and what
 * `admit` throws for somebody outside. A seat in the waiting room is none.
 */
export function meetingKey(parts) {
    return async (req, res) => {
        const now = parts.clock();
        const seat = await readSeat(req, bearerOf(req), { ...parts, now });
        res.locals['site'] = seat.launch.site;
        const mode = seat.launch.meeting.settings.encryption;
        if (mode !== 'bridge')
            throw new BridgeError('not_found', 'The bridge has no key of this meeting.');
        await refuseOutsiders(parts, seat, now);
        const encryption = await encryptionFor(parts, seat, mode, now);
        if (encryption.mode !== 'bridge')
            throw new BridgeError('internal', 'A key was not made.');
        const { generation, key } = encryption;
        answerJson(res, 200, { generation, key });
    };
}
async function refuseOutsiders(parts, seat, now) {
    const { room, identity, launch, issuedAt } = seat;
    const state = await roomStateOf(parts.records, room);
    if (state.endedAt !== null && issuedAt * 1000 < state.endedAt) {
        throw new BridgeError('meeting_ended', 'The seat is from before a moderator ended the meeting.');
    }
    if (isSentOut(state, identity, issuedAt * 1000)) {
        throw new BridgeError('sent_out', 'The site ended the access that the seat was given for.');
    }
    if (parts.presence.isInside(room, identity))
        return;
    const { waits } = await admitNow(launch, parts, { now, seatFrom: issuedAt * 1000 });
    if (waits)
        throw new BridgeError('not_allowed', 'Somebody who waits asked for the key.');
}
//# sourceMappingURL=key.js.map