import { z } from 'zod';
import { EpochSeconds, OpaqueId } from './primitives.ts';

/** The `typ` header of an assertion; a signature made for another purpose can never pass as one (RFC 8725 §3.11). */
export const ASSERTION_TYPE = 'meetbridge-launch+jwt';

/** The longest an assertion may live, in seconds from `iat` to `exp`. */
export const ASSERTION_LIFETIME = 60;

/** The largest assertion the bridge reads, in characters. */
export const ASSERTION_MAX_LENGTH = 16_384;

/** What a person may do in a meeting, from most to least. */
export const roles = ['moderator', 'presenter', 'attendee', 'observer'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** What can be withheld from people in a meeting: publishing a source, or sending something to others. */
export const restrictions = [
  'microphone',
  'camera',
  'screen_share',
  'chat',
  'private_chat',
  'reactions',
  'files',
] as const;
export const Restriction = z.enum(restrictions);
export type Restriction = z.infer<typeof Restriction>;

/** Who waits until a moderator lets them in. Moderators never wait. */
export const WaitingRoom = z.enum(['nobody', 'guests', 'everybody']);

/**
 * Who can read picture, sound and messages besides the people inside. `bridge`: the operator of the bridge could, the media
 * server and the network cannot. `own`: nobody; people share a passphrase by themselves.
 */
export const EncryptionMode = z.enum(['none', 'bridge', 'own']);
export type EncryptionMode = z.infer<typeof EncryptionMode>;

/**
 * How a meeting runs. It travels with every assertion because the site owns it; the bridge keeps no copy.
 * A missing member means its default.
 */
export const MeetingSettings = z.object({
  /** Everybody comes in with the microphone off. */
  startMuted: z.boolean().default(false),
  /** People who are not known to the site may come in. */
  guests: z.boolean().default(true),
  /** Attendees may share their screen; moderators and presenters always may. */
  attendeesShareScreen: z.boolean().default(false),
  /** The most people inside at one time; absent means no limit of the meeting's own. */
  maxPeople: z.int().min(1).max(10_000).optional(),
  waitingRoom: WaitingRoom.default('nobody'),
  encryption: EncryptionMode.default('none'),
  /** What attendees and presenters may not do from the start; moderators change it in the meeting. */
  restricted: z.array(Restriction).max(restrictions.length).default([]),
});
export type MeetingSettings = z.infer<typeof MeetingSettings>;

export const AssertionPerson = z.object({
  /** As the site shows it. The bridge strips control and direction-override characters and limits the length. */
  name: z.string().min(1).max(512),
  avatar: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .optional(),
  locale: z.string().min(2).max(35).optional(),
  guest: z.boolean().default(false),
});

export const AssertionMeeting = z.object({
  id: OpaqueId,
  title: z.string().max(512),
  /** Epoch seconds; before this only moderators come in. */
  opensAt: EpochSeconds.optional(),
  /** Epoch seconds; from this moment nobody comes in, and seats end. */
  closesAt: EpochSeconds.optional(),
  settings: MeetingSettings.prefault({}),
});

/** The claims of an assertion: a site's short-lived, single-use note about one person and one meeting. */
export const AssertionClaims = z.object({
  iss: OpaqueId,
  aud: z.string().min(1).max(255),
  sub: OpaqueId,
  jti: z.string().min(16).max(255),
  iat: EpochSeconds,
  exp: EpochSeconds,
  person: AssertionPerson,
  role: Role,
  meeting: AssertionMeeting,
  group: z.object({ id: OpaqueId, title: z.string().max(512) }).optional(),
});
export type AssertionClaims = z.infer<typeof AssertionClaims>;
