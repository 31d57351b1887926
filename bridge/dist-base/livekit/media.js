import { NOTICE_TOPIC } from '@meetbridge/shared/contract';
import { DataPacket_Kind, ParticipantInfo_State, RoomServiceClient, TwirpError, } from 'livekit-server-sdk';
import { BridgeError } from "../errors.js";
import { permissionOf } from "./permissions.js";
/** How long LiveKit's API may take, in seconds. */
const ANSWERS_WITHIN = 5;
/** When it makes sense to ask LiveKit again, in seconds. */
const RETRY_AFTER = 5;
/** Names of rooms that the bridge has derived; everything else on that LiveKit is not its business. */
export const isDerivedRoom = (room) => /^r_[\w-]{43}$/.test(room);
/** LiveKit's kind of a person, as against recorders, agents and ingress (`ParticipantInfo.Kind.STANDARD`). */
const STANDARD = 0;
export const isPerson = ({ kind }) => Number(kind) === STANDARD;
const PROBE_LASTS = 15;
/** A client of LiveKit's API. `url` may be the WebSocket address; `answersWithin` is in seconds. */
export function createMediaServer(livekit, { answersWithin = ANSWERS_WITHIN } = {}) {
    const client = new RoomServiceClient(livekit.url, livekit.apiKey, livekit.apiSecret, {
        requestTimeout: answersWithin,
        failover: false,
    });
    const people = async (room) => (await reached(client.listParticipants(room))).filter(isPerson);
    return {
        async inside(room) {
            return (await people(room)).filter(({ state }) => state === ParticipantInfo_State.ACTIVE);
        },
        async insideOrArriving(room) {
            return (await people(room)).filter(({ state }) => state !== ParticipantInfo_State.DISCONNECTED);
        },
        async sessions() {
            const rooms = await reached(client.listRooms());
            return rooms
                .filter(({ name }) => isDerivedRoom(name))
                .map(({ sid, name }) => ({ session: sid, room: name }));
        },
        async isRunning(room) {
            return (await reached(client.listRooms([room]))).length > 0;
        },
        async participant(room, identity) {
            const found = await unlessGone(client.getParticipant(room, identity));
            return found !== null && isPerson(found.answer) ? found.answer : null;
        },
        async update(room, identity, { attributes, grant }) {
            const permission = grant === undefined ? {} : { permission: permissionOf(grant) };
            return ((await unlessGone(client.updateParticipant(room, identity, { attributes, ...permission }))) !== null);
        },
        async mute(room, identity, track) {
            return ((await unlessGone(client.mutePublishedTrack(room, identity, track, true), 'unavailable')) !== null);
        },
        async remove(room, identity) {
            return (await unlessGone(client.removeParticipant(room, identity))) !== null;
        },
        async close(room) {
            return (await unlessGone(client.deleteRoom(room))) !== null;
        },
        async describe(room, change) {
            const [running] = await reached(client.listRooms([room]));
            if (running === undefined)
                return false;
            const known = running.metadata === '' ? {} : JSON.parse(running.metadata);
            const members = Object.entries({ ...known, ...change }).filter(([, value]) => value !== null);
            const metadata = JSON.stringify(Object.fromEntries(members));
            return (await unlessGone(client.updateRoomMetadata(room, metadata))) !== null;
        },
        async notify(room, notice, to) {
            const data = new TextEncoder().encode(JSON.stringify(notice));
            const options = { topic: NOTICE_TOPIC, ...(to === undefined ? {} : { destinationIdentities: to }) };
            await unlessGone(client.sendData(room, data, DataPacket_Kind.RELIABLE, options), 'unavailable');
        },
        async open(room) {
            await reached(client.createRoom({ name: room, emptyTimeout: PROBE_LASTS }));
        },
    };
}
/** What LiveKit answered, as its error code or HTTP status, or undefined where it has not answered. */
const codeOf = (error) => error instanceof TwirpError ? (error.code ?? error.status) : undefined;
async function reached(call) {
    try {
        return await call;
    }
    catch (error) {
        throw unavailable(error);
    }
}
/**
 * Null where LiveKit says that there is no such room or participant. Some calls are routed straight to the participant;
 * for those LiveKit says `unavailable`, after seconds, when there is none.
 */
async function unlessGone(call, alsoGone) {
    try {
        return { answer: await call };
    }
    catch (error) {
        const code = codeOf(error);
        if (code === 'not_found' || (alsoGone !== undefined && code === alsoGone))
            return null;
        throw unavailable(error);
    }
}
const unavailable = (error) => {
    const details = { retryAfter: RETRY_AFTER };
    const code = codeOf(error);
    if (code === undefined) {
        return new BridgeError('media_unavailable', 'LiveKit did not answer.', { cause: error, details });
    }
    // without the cause: LiveKit repeats a token that it refuses
    return new BridgeError('media_unavailable', `LiveKit answered ${code}.`, { details });
};
//# sourceMappingURL=media.js.map