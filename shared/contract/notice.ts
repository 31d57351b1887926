import type { Role } from './assertion.ts';
import type { TrackSource } from './seat.ts';

/** The LiveKit data topic of notices. Only packets that come from the server (no sender) are notices. */
export const NOTICE_TOPIC = 'meetbridge.notice';

/** Who did it: a moderator of the room. */
export type NoticeActor = { identity: string; name: string };

/** What a moderator did, told to the people concerned: to the target alone, or to everybody in the room. */
export type Notice =
  | { type: 'muted'; by: NoticeActor; source: TrackSource }
  | { type: 'muted_all'; by: NoticeActor }
  | { type: 'hand_lowered'; by: NoticeActor }
  | { type: 'role_changed'; by: NoticeActor; role: Role }
  | { type: 'removed'; by: NoticeActor; identity: string; name: string }
  | { type: 'locked'; by: NoticeActor; locked: boolean }
  | { type: 'ended'; by: NoticeActor };

/**
 * Server-owned participant attributes, the same for every client. People have no grant to change their own.
 * `role`: a Role. `guest`: "1" for a guest. `avatar`: address. `hand`: epoch milliseconds since when it is raised.
 */
export const attributeNames = { role: 'role', guest: 'guest', avatar: 'avatar', hand: 'hand' } as const;

/** LiveKit room metadata, JSON, written by the bridge alone; absent until something was set. */
export type RoomMetadata = { locked?: boolean };
