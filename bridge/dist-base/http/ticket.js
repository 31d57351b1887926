import { randomUUID } from 'node:crypto';
import { admit, placeOf } from "../admission/admit.js";
import { keepKeyOf } from "../encryption/keep-key.js";
import { encryptionFor } from "../encryption/session.js";
import { roomStateOf } from "../rooms/registry.js";
/** What counts for somebody who wants into a room, from its state and who is inside. */
export const situationIn = ({ room, identity }, state, presence, times) => ({
    ...times,
    room: state,
    others: presence.count(room) - (presence.isInside(room, identity) ? 1 : 0),
    wasInside: presence.wasInside(room, identity),
});
/** Admits a launch with what is known about its room now (epoch ms). Throws what `admit` throws. */
export async function admitNow(launch, { records, presence }, times) {
    const place = placeOf(launch);
    const state = await roomStateOf(records, place.room);
    return admit(launch, situationIn(place, state, presence, times), place);
}
/**
 * The answer for somebody who was admitted. The seat holds the launch as its site sent it, because a role that a moderator gave
 * may end before the seat does; it ends at `until` (epoch seconds).
 */
export async function ticketFor(launch, admission, { records, presence, seats, tickets, livekitUrl, keys }, { now, until }) {
    const { room, identity, features } = admission;
    const { person, role, meeting } = admission.launch;
    const id = randomUUID();
    return {
        serverUrl: livekitUrl,
        participantToken: await tickets.issue(admission, id, now),
        seat: seats.mint({ id, room, identity, launch, issuedAt: Math.floor(now / 1000), expiresAt: until }),
        room: { name: room, title: meeting.title, closesAt: meeting.closesAt },
        me: { identity, name: person.name, role, guest: person.guest },
        features,
        encryption: await encryptionFor({ records, keys, presence }, { room, identity }, meeting.settings.encryption, now),
        keepKey: keepKeyOf({ room, identity }, keys.keep),
    };
}
//# sourceMappingURL=ticket.js.map