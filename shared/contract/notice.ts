import type { Restriction, Role } from './assertion.ts';
import type { TrackSource } from './seat.ts';

/** The LiveKit data topic of notices. Only packets that come from the server (no sender) are notices. */
export const NOTICE_TOPIC = 'meetbridge.notice';

/** Who did it: a moderator of the room. `identity` is empty where it was the site. */
export type NoticeActor = { identity: string; name: string };

/** What a moderator or the site did, told to the people concerned: to the target alone, or to everybody in the room. */
export type Notice =
  | { type: 'muted'; by: NoticeActor; source: TrackSource }
  | { type: 'muted_all'; by: NoticeActor; mayUnmute: boolean }
  /** To everybody, or to the one concerned. */
  | { type: 'restricted'; by: NoticeActor; what: Restriction; restricted: boolean; everybody: boolean }
  | { type: 'hand_lowered'; by: NoticeActor }
  | { type: 'role_changed'; by: NoticeActor; role: Role }
  | { type: 'removed'; by: NoticeActor; identity: string; name: string }
  | { type: 'locked'; by: NoticeActor; locked: boolean }
  | { type: 'ended'; by: NoticeActor }
  /** The site has ended this person's access; they are out in a moment. */
  | { type: 'sent_out' }
  /** To the owner of a poll: a vote, sealed to the poll's key. `by` is null where the poll is anonymous. */
  | { type: 'vote'; by: NoticeActor | null; poll: string; sealed: string }
  /** The meeting has a new key (mode `bridge`), to be fetched with `POST /seat/key`. */
  | { type: 'key_changed'; generation: number };

/**
 * Server-owned participant attributes, the same for every client. People have no grant to change their own.
 * `role`: a Role. `guest`: "1" for a guest. `avatar`: address. `hand`: epoch milliseconds since when it is raised.
 * `restricted`: what this person may not send, of `chat private_chat reactions files`, with spaces between; every client ignores
 * what it says they may not send, because LiveKit's own permission (canPublishData) knows only all or nothing.
 */
export const attributeNames = {
  role: 'role',
  guest: 'guest',
  avatar: 'avatar',
  hand: 'hand',
  restricted: 'restricted',
} as const;

/** LiveKit room metadata, JSON, written by the bridge alone; absent until something was set. */
export type RoomMetadata = {
  locked?: boolean;
  /** What is withheld from everybody but moderators. */
  restricted?: Restriction[];
  /** Identity that everybody is to see large. */
  spotlight?: string;
};
