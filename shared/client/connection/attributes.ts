import type { Restriction, Role } from '../../contract/assertion.ts';
import { attributeNames, type RoomMetadata } from '../../contract/notice.ts';

/** What the bridge says about a participant to every client. */
export type Badges = {
  role: Role;
  guest: boolean;
  avatar: string | null;
  /** Epoch ms. */ hand: number | null;
  /** What this person may not send. */
  restricted: readonly string[];
};

const roles: readonly Role[] = ['moderator', 'presenter', 'attendee', 'observer'];

/** Reads the server-owned attributes of a participant; what is missing or unknown is the least. Pure. */
export function badgesOf(attributes: Readonly<Record<string, string>>): Badges {
  const role = roles.find((one) => one === attributes[attributeNames.role]) ?? 'attendee';
  const avatar = attributes[attributeNames.avatar] ?? '';
  const hand = Number(attributes[attributeNames.hand] || Number.NaN);
  return {
    role,
    guest: attributes[attributeNames.guest] === '1',
    avatar: /^https?:\/\//i.test(avatar) ? avatar : null,
    hand: Number.isFinite(hand) ? hand : null,
    restricted: (attributes[attributeNames.restricted] ?? '').split(' ').filter((one) => one !== ''),
  };
}

/** What the bridge says about the room to everybody in it. */
export type RoomFacts = { locked: boolean; restricted: readonly Restriction[]; spotlight: string | null };

/** Reads the room's metadata; whatever cannot be read means open, and nothing withheld. Pure. */
export function roomFactsOf(metadata: string | undefined): RoomFacts {
  let read: RoomMetadata | null = null;
  try {
    read = JSON.parse(metadata || '{}') as RoomMetadata | null;
  } catch {
    // nothing of the bridge's
  }
  return {
    locked: read?.locked === true,
    restricted: Array.isArray(read?.restricted) ? read.restricted : [],
    spotlight: typeof read?.spotlight === 'string' ? read.spotlight : null,
  };
}
