import { sessionPages } from "../attendance/journal.js";
import { pagesOf, removeOld } from "../store/pages.js";
import { auditKey } from "./audit.js";
import { changeRoom, roomKey, whole } from "./registry.js";
import { withoutSpentSession } from "./session.js";
import { saysNothing } from "./state.js";
/** Removes audit lines from before `before`, epoch ms. */
export const forgetOldAudit = (records, before) => removeOld(records, auditKey(), ({ at }) => at < before);
/**
 * Makes the task that removes states of rooms: those that say nothing, and those of rooms about which nothing else is known any
 * more, neither a session nor an audit line. `now` is epoch ms.
 */
export function createRoomRetention(records) {
    /** Rooms that were unknown the last time, by the version of their state: a decision is written before its audit line. */
    let unknown = new Map();
    return async function* forgetRooms(now) {
        const found = new Map();
        for await (const page of pagesOf(records, roomKey(''))) {
            for (const { key, value, version } of page) {
                const room = key.slice(roomKey('').length);
                const state = whole(value);
                if (saysNothing(state, now)) {
                    await records.delete(key, { ifVersion: version });
                    continue;
                }
                if (withoutSpentSession(state, now) !== state) {
                    await changeRoom(records, room, (latest) => withoutSpentSession(latest, now));
                }
                else if ((await records.list(auditKey(room), { limit: 1 })).length === 0)
                    found.set(room, version);
            }
            yield;
        }
        if (found.size > 0) {
            for await (const page of sessionPages(records)) {
                for (const { value } of page)
                    found.delete(value.room);
                yield;
            }
        }
        const before = unknown;
        unknown = found;
        for (const [room, version] of found) {
            if (before.get(room) !== version)
                continue;
            await records.delete(roomKey(room), { ifVersion: version });
            found.delete(room);
            yield;
        }
    };
}
//# sourceMappingURL=retention.js.map