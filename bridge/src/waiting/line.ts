import type { WaitingPerson } from '@meetbridge/shared/contract';
import { changeRecord } from '../store/change.ts';
import { everyRecord, removeOld } from '../store/pages.ts';
import type { Records } from '../store/primitives.ts';

/** Somebody in the line before a room, or who was there a moment ago. Epoch ms. */
export type Waiter = {
  site: string;
  /** The site's id of the meeting, by which all its groups are found. */
  meeting: string;
  name: string;
  guest: boolean;
  /** Since when they wait: their place. It stays over a reload. */
  since: number;
  /** When they last gave a sign. */
  seenAt: number;
  /** Their last sign was that they go, or that their connection is gone. */
  left: boolean;
};

/** Where somebody waits, or wants to enter. */
export type Place = { room: string; identity: string };

/** Between two signs of somebody whose browser listens, in ms. */
export const SIGN_EVERY = 10_000;

/** Who gives no sign for so long, in ms, waits no more: the bridge that listened to them is gone. */
export const SILENCE = 3 * SIGN_EVERY;

/** Who is back within this time, in ms, has the place they had. */
export const PLACE_KEPT = 2 * 60_000;

/** Where the line of one room is kept, or those of all rooms. */
export const lineKey = (room?: string): string => (room === undefined ? 'waiting/' : `waiting/${room}/`);
const waiterKey = ({ room, identity }: Place): string => `${lineKey(room)}${identity}`;

const keepsPlace = ({ seenAt }: Waiter, now: number): boolean => now - seenAt < PLACE_KEPT;
const isThere = ({ seenAt, left }: Waiter, now: number): boolean => !left && now - seenAt < SILENCE;

/** Puts somebody in the line: at its end, or at the place they had a moment ago. Returns whether they were not in it. */
export async function enterLine(
  records: Records,
  place: Place,
  person: Pick<Waiter, 'site' | 'meeting' | 'name' | 'guest'>,
  now: number,
): Promise<boolean> {
  let isNew = true;
  await changeRecord<Waiter>(records, waiterKey(place), (known) => {
    isNew = known === null || !isThere(known, now);
    const since = known !== null && keepsPlace(known, now) ? known.since : now;
    return { ...person, since, seenAt: now, left: false };
  });
  return isNew;
}

/**
 * Somebody goes: their place is kept for a moment. With `seenBefore`, only if they have given no sign since then: a
 * connection that is gone says nothing about the one that came after it. Returns whether they were there.
 */
export async function leaveLine(
  records: Records,
  place: Place,
  { now, seenBefore = Infinity }: { now: number; seenBefore?: number },
): Promise<boolean> {
  const entry = await records.get<Waiter>(waiterKey(place));
  if (entry === null || entry.value.left || entry.value.seenAt > seenBefore) return false;
  const gone = { ...entry.value, seenAt: now, left: true };
  // where somebody else was faster, they gave a sign, or were taken out
  return (await records.put(entry.key, gone, { ifVersion: entry.version })) !== null;
}

/** Takes somebody out of the line for good: they were let in, or not. */
export async function takeFromLine(records: Records, place: Place): Promise<void> {
  await records.delete(waiterKey(place));
}

/** The rooms before which somebody waits whom `isOne` picks, by what is known of them and their identity. */
export async function roomsWithWaiting(
  records: Records,
  isOne: (waiter: Waiter, identity: string) => boolean,
): Promise<string[]> {
  const rooms = new Set<string>();
  for await (const { key, value } of everyRecord<Waiter>(records, lineKey())) {
    const [room = '', identity = ''] = key.slice(lineKey().length).split('/');
    if (isOne(value, identity)) rooms.add(room);
  }
  return [...rooms];
}

/** Takes everybody out of the line before a room. */
export async function clearLine(records: Records, room: string): Promise<void> {
  for await (const { key } of everyRecord<Waiter>(records, lineKey(room))) await records.delete(key);
}

/** Whether somebody waits, or did a moment ago. */
export async function isInLine(records: Records, place: Place, now: number): Promise<boolean> {
  const entry = await records.get<Waiter>(waiterKey(place));
  return entry !== null && keepsPlace(entry.value, now);
}

/** Who waits before a room, the first one first. */
export async function lineOf(records: Records, room: string, now: number): Promise<WaitingPerson[]> {
  // who gives a sign while the line is read comes twice
  const people = new Map<string, WaitingPerson>();
  for await (const { key, value } of everyRecord<Waiter>(records, lineKey(room))) {
    const identity = key.slice(lineKey(room).length);
    const { name, guest, since } = value;
    if (isThere(value, now)) people.set(identity, { identity, name, guest, since });
    else people.delete(identity);
  }
  return [...people.values()].sort((a, b) => a.since - b.since || (a.identity < b.identity ? -1 : 1));
}

/** Removes who is gone for longer than a place is kept. `now` is epoch ms. */
export const forgetOldWaiters = (records: Records, now: number): AsyncGenerator<void> =>
  removeOld<Waiter>(records, lineKey(), (waiter) => !keepsPlace(waiter, now));
