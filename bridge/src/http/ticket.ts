import { randomUUID } from 'node:crypto';
import type { Launch, Ticket } from '@meetbridge/shared/contract';
import { admit, placeOf, type Situation } from '../admission/admit.ts';
import type { Admission } from '../admission/admission.ts';
import { keepKeyOf } from '../encryption/keep-key.ts';
import { encryptionFor } from '../encryption/session.ts';
import type { Keys } from '../keys.ts';
import type { Tickets } from '../livekit/tickets.ts';
import { roomStateOf } from '../rooms/registry.ts';
import type { RoomState } from '../rooms/state.ts';
import type { Seats } from '../seats/token.ts';
import type { Records } from '../store/primitives.ts';

/** Who is inside the running session of a room, and who has been. */
export type WhoIsInside = {
  count(room: string): number;
  isInside(room: string, identity: string): boolean;
  wasInside(room: string, identity: string): boolean;
};

/** What answering with a ticket takes. `livekitUrl` is LiveKit's WebSocket address for browsers. */
export type TicketParts = {
  records: Records;
  presence: WhoIsInside;
  seats: Seats;
  tickets: Tickets;
  livekitUrl: string;
  keys: Pick<Keys, 'keep' | 'media'>;
};

/** What counts for somebody who wants into a room, from its state and who is inside. */
export const situationIn = (
  { room, identity }: { room: string; identity: string },
  state: RoomState,
  presence: WhoIsInside,
  times: { now: number; seatFrom?: number },
): Situation => ({
  ...times,
  room: state,
  others: presence.count(room) - (presence.isInside(room, identity) ? 1 : 0),
  wasInside: presence.wasInside(room, identity),
});

/** Admits a launch with what is known about its room now (epoch ms). Throws what `admit` throws. */
export async function admitNow(
  launch: Launch,
  { records, presence }: TicketParts,
  times: { now: number; seatFrom?: number },
): Promise<Admission> {
  const place = placeOf(launch);
  const state = await roomStateOf(records, place.room);
  return admit(launch, situationIn(place, state, presence, times), place);
}

/**
 * The answer for somebody who was admitted. The seat holds the launch as its site sent it, because a role that a moderator gave
 * may end before the seat does; it ends at `until` (epoch seconds).
 */
export async function ticketFor(
  launch: Launch,
  admission: Admission,
  { records, presence, seats, tickets, livekitUrl, keys }: TicketParts,
  { now, until }: { now: number; until: number },
): Promise<Ticket> {
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
    encryption: await encryptionFor(
      { records, keys, presence },
      { room, identity },
      meeting.settings.encryption,
      now,
    ),
    keepKey: keepKeyOf({ room, identity }, keys.keep),
  };
}
