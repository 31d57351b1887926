import { z } from 'zod';
import { Role } from './assertion.ts';
import { CompactJws, EpochSeconds } from './primitives.ts';

/** `POST /launches`: the assertion, and nothing the browser could have chosen itself. */
export const LaunchRequest = z.strictObject({ assertion: z.string().min(1) });
export type LaunchRequest = z.infer<typeof LaunchRequest>;

/** What this person may do in the room; the client shows controls by it, LiveKit and the bridge enforce it. */
export const Features = z.object({
  microphone: z.boolean(),
  camera: z.boolean(),
  screenShare: z.boolean(),
  chat: z.boolean(),
  moderate: z.boolean(),
  startMuted: z.boolean(),
});
export type Features = z.infer<typeof Features>;

/**
 * The 201 answer of `POST /launches` and `POST /seat/renew`.
 * `serverUrl` and `participantToken` are LiveKit's token-endpoint names, so any LiveKit SDK can use the bridge.
 */
export const Ticket = z.object({
  /** LiveKit's WebSocket address. */
  serverUrl: z.string(),
  /** LiveKit access token; good for two minutes, for the connect only. */
  participantToken: CompactJws,
  /** Bearer for `/seat/…` and `/room/…`; kept in memory, never stored. */
  seat: CompactJws,
  room: z.object({
    /** Derived room name, opaque. */
    name: z.string(),
    title: z.string(),
    closesAt: EpochSeconds.nullable(),
  }),
  me: z.object({ identity: z.string(), name: z.string(), role: Role, guest: z.boolean() }),
  features: Features,
});
export type Ticket = z.infer<typeof Ticket>;
