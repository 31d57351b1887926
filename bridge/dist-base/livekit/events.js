import { settleArrival, settleStart } from "./arrivals.js";
import { isDerivedRoom, isPerson } from "./media.js";
import { openReference } from "./reference.js";
import { isProbeRoom, probeKeyOf } from "./probe.js";
import { attendanceOf } from "./translation.js";
/**
 * Takes one webhook: believes it, writes down what it says, and acts on what follows. Resolves only when the store has it;
 * after any rejection LiveKit sends it again, and taking it twice changes nothing.
 */
export async function takeLiveKitEvent(parts, body, authorization) {
    const receivedAt = parts.clock();
    const event = await parts.verify(body, authorization);
    const { room, participant } = event;
    if (room === undefined)
        return;
    if (isProbeRoom(room.name) && event.event === 'room_started') {
        await parts.records.put(probeKeyOf(room.name), { at: receivedAt });
    }
    if (!isDerivedRoom(room.name))
        return;
    const sealed = sealedIn(participant, room.name, parts.sealKey);
    if (event.event === 'participant_connection_aborted') {
        // never counted as joined, unless a comparison with LiveKit found them inside
        if (participant !== undefined && sealed !== null) {
            await parts.ledger.lost(room.sid, participant.identity, participant.sid);
        }
        return;
    }
    const attendance = attendanceOf(event, receivedAt, sealed);
    if (attendance === null)
        return;
    await parts.ledger.record(attendance);
    if (attendance.kind === 'started')
        await settleStart(parts, room.name);
    if (attendance.kind === 'joined' && sealed !== null) {
        await settleArrival(parts, { ...attendance, ...sealed }, receivedAt);
    }
}
const sealedIn = (participant, room, key) => participant !== undefined && isPerson(participant)
    ? openReference(participant.metadata, { room, identity: participant.identity }, key)
    : null;
//# sourceMappingURL=events.js.map