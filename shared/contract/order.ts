import { z } from 'zod';
import { OpaqueId } from './primitives.ts';

/** Where a meeting runs: one room of the site. */
export const OrderedRoom = z.strictObject({ meeting: OpaqueId, group: OpaqueId.nullable() });
export type OrderedRoom = z.infer<typeof OrderedRoom>;

/**
 * `POST /orders/…`: what a site tells the bridge to do about its own rooms and people; the last segment of the address, and its
 * body. The bearer is the site's request JWS (`REQUEST_TYPE`) with one claim more, `body`: the SHA-256 of the body in base64url.
 */
export const orders = {
  /**
   * This person may not be in these rooms any more: they are out at once, and what they hold (seat, ticket, place in the
   * waiting room) counts no more. A new assertion is the site's newer word, and lets them in again.
   */
  'send-out': z.strictObject({ person: OpaqueId, rooms: z.array(OrderedRoom).min(1).max(200) }),
  /** Ends the meeting for all, as a moderator would. A browser of the site may carry it. */
  end: OrderedRoom,
  /** Removes what is kept about a person, or about a meeting with all its groups; whoever is concerned is sent out before. */
  forget: z.union([z.strictObject({ person: OpaqueId }), z.strictObject({ meeting: OpaqueId })]),
} as const;
export type OrderName = keyof typeof orders;
export type OrderBody<N extends OrderName> = z.infer<(typeof orders)[N]>;
