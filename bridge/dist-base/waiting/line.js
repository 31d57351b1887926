import { changeRecord } from "../store/change.js";
import { everyRecord, removeOld } from "../store/pages.js";
/** Between two signs of somebody whose browser listens, in ms. */
export const SIGN_EVERY = 10_000;
/** Who gives no sign for so long, in ms, waits no more: the bridge that listened to them is gone. */
export const SILENCE = 3 * SIGN_EVERY;
/** Who is back within this time, in ms, has the place they had. */
export const PLACE_KEPT = 2 * 60_000;
/** Where the line of one room is kept, or those of all rooms. */
export const lineKey = (room) => (room === undefined ? 'waiting/' : `waiting/${room}/`);
const waiterKey = ({ room, identity }) => `${lineKey(room)}${identity}`;
const keepsPlace = ({ seenAt }, now) => now - seenAt < PLACE_KEPT;
const isThere = ({ seenAt, left }, now) => !left && now - seenAt < SILENCE;
/** Puts somebody in the line: at its end, or at the place they had a moment ago. Returns whether they were not in it. */
export async function enterLine(records, place, person, now) {
    let isNew = true;
    await changeRecord(records, waiterKey(place), (known) => {
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
export async function leaveLine(records, place, { now, seenBefore = Infinity }) {
    const entry = await records.get(waiterKey(place));
    if (entry === null || entry.value.left || entry.value.seenAt > seenBefore)
        return false;
    const gone = { ...entry.value, seenAt: now, left: true };
    // where somebody else was faster, they gave a sign, or were taken out
    return (await records.put(entry.key, gone, { ifVersion: entry.version })) !== null;
}
/** Takes somebody out of the line for good: they were let in, or not. */
export async function takeFromLine(records, place) {
    await records.delete(waiterKey(place));
}
/** The rooms before which somebody waits whom `isOne` picks, by what is known of them and their identity. */
export async function roomsWithWaiting(records, isOne) {
    const rooms = new Set();
    for await (const { key, value } of everyRecord(records, lineKey())) {
        const [room = '', identity = ''] = key.slice(lineKey().length).split('/');
        if (isOne(value, identity))
            rooms.add(room);
    }
    return [...rooms];
}
/** Takes everybody out of the line before a room. */
export async function clearLine(records, room) {
    for await (const { key } of everyRecord(records, lineKey(room)))
        await records.delete(key);
}
/** Whether somebody waits, or did a moment ago. */
export async function isInLine(records, place, now) {
    const entry = await records.get(waiterKey(place));
    return entry !== null && keepsPlace(entry.value, now);
}
/** Who waits before a room, the first one first. */
export async function lineOf(records, room, now) {
    // who gives a sign while the line is read comes twice
    const people = new Map();
    for await (const { key, value } of everyRecord(records, lineKey(room))) {
        const identity = key.slice(lineKey(room).length);
        const { name, guest, since } = value;
        if (isThere(value, now))
            people.set(identity, { identity, name, guest, since });
        else
            people.delete(identity);
    }
    return [...people.values()].sort((a, b) => a.since - b.since || (a.identity < b.identity ? -1 : 1));
}
/** Removes who is gone for longer than a place is kept. `now` is epoch ms. */
export const forgetOldWaiters = (records, now) => removeOld(records, lineKey(), (waiter) => !keepsPlace(waiter, now));
//# sourceMappingURL=line.js.map