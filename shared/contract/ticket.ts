import { z } from 'zod';
import { EncryptionMode, Role } from './assertion.ts';
import { CompactJws, EpochSeconds, Key256 } from './primitives.ts';

/** `POST /launches`: the assertion, and nothing the browser could have chosen itself. */
export const LaunchRequest = z.strictObject({ assertion: z.string().min(1) });
export type LaunchRequest = z.infer<typeof LaunchRequest>;

/** What this person may do in the room; the client shows controls by it, LiveKit and the bridge enforce it. */
export const Features = z.object({
  microphone: z.boolean(),
  camera: z.boolean(),
  screenShare: z.boolean(),
  chat: z.boolean(),
  privateChat: z.boolean(),
  reactions: z.boolean(),
  files: z.boolean(),
  moderate: z.boolean(),
  startMuted: z.boolean(),
});
export type Features = z.infer<typeof Features>;

/** `POST /lobby`: the assertion, which stays good for `POST /launches`. */
export const LobbyRequest = LaunchRequest;

/** Who is there already, for the lobby. Who would have to wait, and guests, learn only whether they wait. */
export const LobbyAnswer = z.object({
  waits: z.boolean(),
  encryption: EncryptionMode,
  /** Null: not for this person to know. `people` are the first of them. */
  inside: z
    .object({
      count: z.int(),
      people: z.array(z.object({ identity: z.string(), name: z.string(), avatar: z.string().nullable() })),
    })
    .nullable(),
});
export type LobbyAnswer = z.infer<typeof LobbyAnswer>;

/** A key of an encrypted meeting: `generation` grows by one with each new key, from 0. */
export const MeetingKey = z.object({ generation: z.int().min(0), key: Key256 });
export type MeetingKey = z.infer<typeof MeetingKey>;

/** How this session is encrypted; `salt` is random and the session's own. */
export const Encryption = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('none') }),
  z.object({ mode: z.literal('bridge'), salt: Key256, ...MeetingKey.shape }),
  z.object({ mode: z.literal('own'), salt: Key256 }),
]);
export type Encryption = z.infer<typeof Encryption>;

/** The 202 answer of `POST /launches` and `POST /seat/renew`: a seat in the waiting room, and no word about who is inside. */
export const WaitingSeat = z.object({
  seat: CompactJws,
  room: z.object({ title: z.string() }),
  me: z.object({ name: z.string() }),
});
export type WaitingSeat = z.infer<typeof WaitingSeat>;

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
  encryption: Encryption,
  /** Opens what this browser keeps of the meeting until its person leaves; the same for one person in one room. */
  keepKey: Key256,
});
export type Ticket = z.infer<typeof Ticket>;
