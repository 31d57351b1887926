import { createHmac, createSecretKey } from 'node:crypto';
import { attributeNames } from '@meetbridge/shared/contract';
import { spelledOut, videoGrantOf } from "./permissions.js";
import { referenceOf, rulesOf, sealReference } from "./reference.js";
/** How long a ticket lets its holder connect, in seconds; LiveKit renews the token of those inside. */
export const TICKET_LIFETIME = 120;
/** Moderators come in when a meeting is full, so LiveKit's own limit stands this much above the meeting's. */
const MODERATOR_HEADROOM = 20;
/** Seconds LiveKit keeps a room that nobody has entered yet, and one that everybody has left. */
const ROOM_TIMEOUTS = { emptyTimeout: 60, departureTimeout: 30 };
/** An avatar address longer than this is left out: the ticket travels in an address itself. */
const AVATAR_CHARACTERS = 1000;
const HEADER = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url');
/**
 * The issuer for one LiveKit and one seal key (32 bytes). Signed with `node:crypto`: every join comes by here, and the SDK's
 * `AccessToken` takes 34 µs of CPU where this takes 11, a tenth of all that a join costs. The SDK's verifier reads it in the tests.
 */
export function createTickets(livekit, sealKey) {
    const secret = createSecretKey(livekit.apiSecret, 'utf8');
    return {
        async issue(admission, seat, now) {
            const place = { room: admission.room, identity: admission.identity };
            const { closesAt } = admission.launch.meeting;
            const from = Math.floor(now / 1000);
            const claims = {
                iss: livekit.apiKey,
                sub: admission.identity,
                nbf: from,
                exp: from + TICKET_LIFETIME,
                name: admission.launch.person.name,
                video: spelledOut(videoGrantOf(admission.room, admission.grant), admission.grant),
                roomConfig: roomConfigOf(admission),
                attributes: attributesOf(admission),
                metadata: sealReference({
                    reference: referenceOf(admission, seat),
                    issuedAt: now,
                    closesAt: closesAt && closesAt * 1000,
                    ...rulesOf(admission),
                }, place, sealKey),
            };
            const text = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
            return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
        },
    };
}
/** The server-owned attributes a participant starts with; see `attributeNames` in the contract. Pure. */
export function attributesOf({ launch, unsendable }) {
    const { guest, avatar } = launch.person;
    return {
        [attributeNames.role]: launch.role,
        ...(unsendable === '' ? {} : { [attributeNames.restricted]: unsendable }),
        ...(guest ? { [attributeNames.guest]: '1' } : {}),
        ...(avatar !== null && avatar.length <= AVATAR_CHARACTERS ? { [attributeNames.avatar]: avatar } : {}),
    };
}
/** LiveKit's `RoomConfiguration` in its JSON form, for the room that the first one inside brings about. */
const roomConfigOf = ({ launch }) => {
    const { maxPeople, restricted } = launch.meeting.settings;
    const metadata = { restricted };
    return {
        ...ROOM_TIMEOUTS,
        ...(restricted.length === 0 ? {} : { metadata: JSON.stringify(metadata) }),
        ...(maxPeople === undefined ? {} : { maxParticipants: maxPeople + MODERATOR_HEADROOM }),
    };
};
//# sourceMappingURL=tickets.js.map