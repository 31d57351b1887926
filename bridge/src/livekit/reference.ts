import type { KeyObject } from 'node:crypto';
import type { MeetingSettings } from '@meetbridge/shared/contract';
import type { Admission } from '../admission/admission.ts';
import type { Reference } from '../attendance/event.ts';
import { seal, unseal } from '../sealing/seal.ts';

/** Titles are cut for the way through LiveKit: the token travels in an address, where proxies allow 8 kB. */
const TITLE_CHARACTERS = 200;

/** Where a sealed reference belongs; it opens nowhere else. */
export type Place = { room: string; identity: string };

/**
 * What a participant's metadata holds: whom they stand for, when their ticket was issued, and when their meeting closes, or
 * null for never. Epoch ms.
 */
export type SealedReference = {
  reference: Reference;
  issuedAt: number;
  closesAt: number | null;
  /** The site's settings that decide what they may do; absent where they are the usual ones. */
  rules?: Rules;
};

export type Rules = Pick<MeetingSettings, 'attendeesShareScreen' | 'restricted'>;

/** What counts where a sealed reference names no rules. */
export const usualRules: Rules = { attendeesShareScreen: false, restricted: [] };

const titled = (thing: { id: string; title: string }): { id: string; title: string } => ({
  id: thing.id,
  title: Array.from(thing.title).slice(0, TITLE_CHARACTERS).join(''),
});

/** Whom a participant will stand for, from the admission and the id of the seat that came with it. */
export function referenceOf({ launch }: Admission, seat: string): Reference {
  const { id, name, guest } = launch.person;
  return {
    site: launch.site,
    meeting: titled(launch.meeting),
    group: launch.group === null ? null : titled(launch.group),
    person: { id, name, guest },
    role: launch.role,
    seat,
  };
}

/** The rules of an admission, as far as they are worth carrying. */
export function rulesOf({ launch }: Admission): { rules?: Rules } {
  const { attendeesShareScreen, restricted } = launch.meeting.settings;
  return attendeesShareScreen || restricted.length > 0 ? { rules: { attendeesShareScreen, restricted } } : {};
}

/**
 * Seals a reference for the way through LiveKit, bound to the room and identity: everybody in the room sees a participant's metadata,
 * and nobody but a bridge may read or make it. `key` holds 32 bytes.
 */
export const sealReference = (content: SealedReference, place: Place, key: KeyObject): string =>
  seal(key, content, boundTo(place));

/** Reads a sealed reference back; null for anything that this bridge has not sealed for this very place. */
export const openReference = (sealed: string, place: Place, key: KeyObject): SealedReference | null =>
  unseal(key, sealed, boundTo(place)) as SealedReference | null;

/** The rules that somebody's metadata carries. */
export const rulesIn = (sealed: string, place: Place, key: KeyObject): Rules =>
  openReference(sealed, place, key)?.rules ?? usualRules;

const boundTo = ({ room, identity }: Place): string => `${room} ${identity}`;
