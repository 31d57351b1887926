import type { KeyObject } from 'node:crypto';
import { attributeNames } from '@meetbridge/shared/contract';
import { AccessToken, RoomConfiguration } from 'livekit-server-sdk';
import type { Admission } from '../admission/admission.ts';
import { videoGrantOf } from './permissions.ts';
import { referenceOf, sealReference } from './reference.ts';

/** How long a ticket lets its holder connect, in seconds; LiveKit renews the token of those inside. */
export const TICKET_LIFETIME = 120;

/** Moderators come in when a meeting is full, so LiveKit's own limit stands this much above the meeting's. */
const MODERATOR_HEADROOM = 20;

/** Seconds LiveKit keeps a room that nobody has entered yet, and one that everybody has left. */
const ROOM_TIMEOUTS = { emptyTimeout: 60, departureTimeout: 30 };

/** An avatar address longer than this is left out: the ticket travels in an address itself. */
const AVATAR_CHARACTERS = 1000;

/**
 * Issues LiveKit access tokens for an admission and the id of the seat that goes with it. `now` (epoch ms) is written into the
 * sealed reference; the token's own `nbf` and `exp` come from the SDK, which reads the machine's clock.
 */
export type Tickets = { issue(admission: Admission, seat: string, now: number): Promise<string> };

/** The issuer for one LiveKit and one seal key (32 bytes). */
export function createTickets(livekit: { apiKey: string; apiSecret: string }, sealKey: KeyObject): Tickets {
  return {
    issue(admission, seat, now) {
      const place = { room: admission.room, identity: admission.identity };
      const token = new AccessToken(livekit.apiKey, livekit.apiSecret, {
        identity: admission.identity,
        name: admission.launch.person.name,
        ttl: TICKET_LIFETIME,
        metadata: sealReference({ reference: referenceOf(admission, seat), issuedAt: now }, place, sealKey),
        attributes: attributesOf(admission),
      });
      token.addGrant(videoGrantOf(admission.room, admission.grant));
      token.roomConfig = roomConfigOf(admission);
      return token.toJwt();
    },
  };
}

/** The server-owned attributes a participant starts with; see `attributeNames` in the contract. Pure. */
export function attributesOf({ launch }: Admission): Record<string, string> {
  const { guest, avatar } = launch.person;
  return {
    [attributeNames.role]: launch.role,
    ...(guest ? { [attributeNames.guest]: '1' } : {}),
    ...(avatar !== null && avatar.length <= AVATAR_CHARACTERS ? { [attributeNames.avatar]: avatar } : {}),
  };
}

const roomConfigOf = ({ launch }: Admission): RoomConfiguration => {
  const { maxPeople } = launch.meeting.settings;
  return new RoomConfiguration({
    ...ROOM_TIMEOUTS,
    ...(maxPeople === undefined ? {} : { maxParticipants: maxPeople + MODERATOR_HEADROOM }),
  });
};
