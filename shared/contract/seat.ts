import { z } from 'zod';
import { CompactJws } from './primitives.ts';
import { Role } from './assertion.ts';

/** `POST /seat/leave` as a beacon, which cannot carry headers: the seat travels in the body, as text/plain JSON. */
export const LeaveBeacon = z.strictObject({ seat: CompactJws });

/** A LiveKit participant identity as the bridge derives it. */
export const Identity = z.string().regex(/^p_[\w-]{43}$/);

export const trackSources = ['microphone', 'camera', 'screen_share', 'screen_share_audio'] as const;
export const TrackSource = z.enum(trackSources);
export type TrackSource = z.infer<typeof TrackSource>;

/**
 * `POST /room/…` by seat: the last segment of the address, and its body.
 * `hand` is everybody's own; the others are the moderator's.
 */
export const roomActions = {
  hand: z.strictObject({ raised: z.boolean() }),
  mute: z.strictObject({ identity: Identity, source: TrackSource }),
  'mute-all': z.strictObject({}),
  remove: z.strictObject({ identity: Identity }),
  readmit: z.strictObject({ identity: Identity }),
  lock: z.strictObject({ locked: z.boolean() }),
  'lower-hand': z.strictObject({ identity: Identity }),
  role: z.strictObject({ identity: Identity, role: Role }),
  end: z.strictObject({}),
} as const;
export type RoomAction = keyof typeof roomActions;
export type RoomActionBody<A extends RoomAction> = z.infer<(typeof roomActions)[A]>;
