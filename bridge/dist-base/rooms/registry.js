import { changeRecord } from "../store/change.js";
import { withRunBegun } from "./session.js";
import { untouched, withRunOver } from "./state.js";
export const roomKey = (room) => `room/${room}`;
/** A state as it was stored, possibly before some of its members existed. */
export const whole = (stored) => ({ ...untouched, ...stored });
/** Reads what moderators have decided about a room; a room nobody has touched is `untouched`. */
export async function roomStateOf(records, room) {
    const stored = await records.get(roomKey(room));
    return stored === null ? untouched : whole(stored.value);
}
/**
 * Applies a pure change to a room's state, however many moderators act at once.
 * Returns the state as written.
 */
export async function changeRoom(records, room, change) {
    const { value } = await changeRecord(records, roomKey(room), (stored) => {
        const state = stored === null ? untouched : whole(stored);
        const changed = change(state);
        return stored !== null && changed === state ? stored : changed;
    });
    return whole(value);
}
/**
 * What follows for a room's state from the end of its run at `at` (epoch ms), when no other run of it goes on: see `withRunOver`.
 * A room that nobody has touched stays so.
 */
export const endRun = (records, room, at) => followUp(records, room, (state) => withRunOver(state, at));
/** What follows from the beginning of a run: see `withRunBegun`. */
export const beginRun = (records, room) => followUp(records, room, withRunBegun);
async function followUp(records, room, change) {
    const stored = await records.get(roomKey(room));
    if (stored === null)
        return;
    const state = whole(stored.value);
    if (change(state) !== state)
        await changeRoom(records, room, change);
}
//# sourceMappingURL=registry.js.map