import { NOTICE_TOPIC, type Notice, type RoomMetadata } from '@meetbridge/shared/contract';
import {
  DataPacket_Kind,
  type ParticipantInfo,
  ParticipantInfo_State,
  RoomServiceClient,
  TwirpError,
} from 'livekit-server-sdk';
import type { Grant } from '../admission/admission.ts';
import { BridgeError } from '../errors.ts';
import { permissionOf } from './permissions.ts';

/** How long LiveKit's API may take, in seconds. */
const ANSWERS_WITHIN = 5;

/** When it makes sense to ask LiveKit again, in seconds. */
const RETRY_AFTER = 5;

export type MetadataChange = { [M in keyof RoomMetadata]: RoomMetadata[M] | null };

/** LiveKit's API as the bridge uses it. Every failure of LiveKit itself is `BridgeError('media_unavailable')`. */
export type MediaServer = {
  /** Running rooms of the bridge: LiveKit's room sid and the room's name. */
  sessions(): Promise<{ session: string; room: string }[]>;
  isRunning(room: string): Promise<boolean>;
  /** People inside, as LiveKit tells it; recorders and other machines are left out. */
  inside(room: string): Promise<ParticipantInfo[]>;
  /** The same, with those who are just coming in: LiveKit shows somebody as inside a moment late. */
  insideOrArriving(room: string): Promise<ParticipantInfo[]>;
  /** One participant, or null where that identity is not inside. */
  participant(room: string, identity: string): Promise<ParticipantInfo | null>;
  /** Replaces permissions as a whole and attributes one by one (an empty one goes). False if nobody of that identity is inside. */
  update(
    room: string,
    identity: string,
    change: { attributes: Record<string, string>; grant?: Grant },
  ): Promise<boolean>;
  /** Mutes one track. False if it is gone. Nothing here can unmute anybody. */
  mute(room: string, identity: string, track: string): Promise<boolean>;
  /** Disconnects a person. False if they were not inside. LiveKit would let them in again. */
  remove(room: string, identity: string): Promise<boolean>;
  /** Ends a room for everybody inside. False if it was not running. */
  close(room: string): Promise<boolean>;
  /** Changes members of the room's metadata: null takes one away, a missing one stays. False if the room is not running. */
  describe(room: string, change: MetadataChange): Promise<boolean>;
  /** Tells everybody in a running room, or only those named; where nobody is inside there is nobody to tell. */
  notify(room: string, notice: Notice, to?: string[]): Promise<void>;
  /** Starts an empty room that goes by itself after some seconds, so that LiveKit has something to report. */
  open(room: string): Promise<void>;
};

/** Names of rooms that the bridge has derived; everything else on that LiveKit is not its business. */
export const isDerivedRoom = (room: string): boolean => /^r_[\w-]{43}$/.test(room);

/** LiveKit's kind of a person, as against recorders, agents and ingress (`ParticipantInfo.Kind.STANDARD`). */
const STANDARD = 0;

export const isPerson = ({ kind }: ParticipantInfo): boolean => Number(kind) === STANDARD;

const PROBE_LASTS = 15;

/** A client of LiveKit's API. `url` may be the WebSocket address; `answersWithin` is in seconds. */
export function createMediaServer(
  livekit: { url: string; apiKey: string; apiSecret: string },
  { answersWithin = ANSWERS_WITHIN }: { answersWithin?: number } = {},
): MediaServer {
  const client = new RoomServiceClient(livekit.url, livekit.apiKey, livekit.apiSecret, {
    requestTimeout: answersWithin,
    failover: false,
  });
  const people = async (room: string): Promise<ParticipantInfo[]> =>
    (await reached(client.listParticipants(room))).filter(isPerson);
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
      return (
        (await unlessGone(client.updateParticipant(room, identity, { attributes, ...permission }))) !== null
      );
    },
    async mute(room, identity, track) {
      return (
        (await unlessGone(client.mutePublishedTrack(room, identity, track, true), 'unavailable')) !== null
      );
    },
    async remove(room, identity) {
      return (await unlessGone(client.removeParticipant(room, identity))) !== null;
    },
    async close(room) {
      return (await unlessGone(client.deleteRoom(room))) !== null;
    },
    async describe(room, change) {
      const [running] = await reached(client.listRooms([room]));
      if (running === undefined) return false;
      const known = running.metadata === '' ? {} : (JSON.parse(running.metadata) as RoomMetadata);
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
const codeOf = (error: unknown): string | number | undefined =>
  error instanceof TwirpError ? (error.code ?? error.status) : undefined;

async function reached<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw unavailable(error);
  }
}

/**
 * Null where LiveKit says that there is no such room or participant. Some calls are routed straight to the participant;
 * for those LiveKit says `unavailable`, after seconds, when there is none.
 */
async function unlessGone<T>(call: Promise<T>, alsoGone?: 'unavailable'): Promise<{ answer: T } | null> {
  try {
    return { answer: await call };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'not_found' || (alsoGone !== undefined && code === alsoGone)) return null;
    throw unavailable(error);
  }
}

const unavailable = (error: unknown): BridgeError => {
  const details = { retryAfter: RETRY_AFTER };
  const code = codeOf(error);
  if (code === undefined) {
    return new BridgeError('media_unavailable', 'LiveKit did not answer.', { cause: error, details });
  }
  // without the cause: LiveKit repeats a token that it refuses
  return new BridgeError('media_unavailable', `LiveKit answered ${code}.`, { details });
};
