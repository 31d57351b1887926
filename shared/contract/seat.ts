import { z } from 'zod';
import { CompactJws } from './primitives.ts';
import type { RefusalCode } from './refusals.ts';
import { Restriction, Role } from './assertion.ts';

/** `POST /seat/leave` as a beacon, which cannot carry headers: the seat travels in the body, as text/plain JSON. */
export const LeaveBeacon = z.strictObject({ seat: CompactJws });

/** A LiveKit participant identity as the bridge derives it. */
export const Identity = z.string().regex(/^p_[\w-]{43}$/);

export const trackSources = ['microphone', 'camera', 'screen_share', 'screen_share_audio'] as const;
export const TrackSource = z.enum(trackSources);
export type TrackSource = z.infer<typeof TrackSource>;

/** An id that a client has made up: of a message, a poll. */
export const ClientId = z.string().regex(/^[\w-]{8,64}$/);

/** The longest note to those who wait, in characters. */
export const NOTE_LENGTH = 500;

/**
 * `POST /room/…` by seat: the last segment of the address, and its body.
 * `hand` and `vote` are everybody's own; the others are the moderator's.
 */
export const roomActions = {
  hand: z.strictObject({ raised: z.boolean() }),
  mute: z.strictObject({ identity: Identity, source: TrackSource }),
  /** Without `mayUnmute`, the microphone is withheld from everybody as well. */
  'mute-all': z.strictObject({ mayUnmute: z.boolean().default(true) }),
  remove: z.strictObject({ identity: Identity }),
  readmit: z.strictObject({ identity: Identity }),
  lock: z.strictObject({ locked: z.boolean() }),
  'lower-hand': z.strictObject({ identity: Identity }),
  role: z.strictObject({ identity: Identity, role: Role }),
  /** Withholds something from one person, or from everybody but moderators; or gives it back. */
  restrict: z.strictObject({ what: Restriction, restricted: z.boolean(), identity: Identity.optional() }),
  /** Whom everybody is to see large; null for nobody. */
  spotlight: z.strictObject({ identity: Identity.nullable() }),
  /** Lets one person in from the waiting room, or without `identity` all of them. */
  admit: z.strictObject({ identity: Identity.optional() }),
  decline: z.strictObject({ identity: Identity }),
  /** A line for all who wait; an empty one goes. */
  'tell-waiting': z.strictObject({ note: z.string().max(NOTE_LENGTH) }),
  /**
   * A vote in a poll of the moderator `owner`, sealed to the poll's own key: the bridge learns who voted and not what. It lets
   * each person vote once, and passes an anonymous vote on without the voter.
   */
  vote: z.strictObject({
    poll: ClientId,
    owner: Identity,
    anonymous: z.boolean(),
    sealed: z
      .string()
      .max(4096)
      .regex(/^[\w-]+$/),
  }),
  end: z.strictObject({}),
} as const;
export type RoomAction = keyof typeof roomActions;
export type RoomActionBody<A extends RoomAction> = z.infer<(typeof roomActions)[A]>;
/** The same as a client may write it, defaults left out. */
export type RoomActionInput<A extends RoomAction> = z.input<(typeof roomActions)[A]>;

/** Somebody in the waiting room, as moderators see them. `since`: epoch milliseconds. */
export type WaitingPerson = { identity: string; name: string; guest: boolean; since: number };

/**
 * What `GET /seat/events` sends (`text/event-stream`, one JSON document a `data` line; the seat as bearer).
 * To somebody who waits: `place` on every change, then `admitted` (fetch a ticket with `POST /seat/renew`) or `refused`, the last.
 * To a moderator: `waiting`, the whole list, at once and on every change.
 */
export type SeatEvent =
  | { type: 'place'; place: number; of: number; note: string }
  | { type: 'admitted' }
  | { type: 'refused'; code: RefusalCode }
  | { type: 'waiting'; people: WaitingPerson[]; note: string };
