import type { Role } from '../../contract/assertion.ts';
import { attributeNames, type RoomMetadata } from '../../contract/notice.ts';

/** What the bridge says about a participant to every client. */
export type Badges = {
  role: Role;
  guest: boolean;
  avatar: string | null;
  /** Epoch ms. */ hand: number | null;
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
  };
}

/** Reads whether the room is locked; whatever cannot be read means open. Pure. */
export function isLocked(metadata: string | undefined): boolean {
  try {
    return (JSON.parse(metadata || '{}') as RoomMetadata | null)?.locked === true;
  } catch {
    return false;
  }
}
