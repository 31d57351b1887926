import { MARKS } from "../attendance/forget.js";
import { forgetSession, sessionPages } from "../attendance/journal.js";
import { deliveryKey, PUSH } from "../reports/delivery-state.js";
import { reportsOf } from "../reports/pull.js";
import { auditKey } from "../rooms/audit.js";
import { roomKey } from "../rooms/registry.js";
import { everyRecord } from "../store/pages.js";
import { lineKey } from "../waiting/line.js";
import { unpair } from "./pairing.js";
import { forgetClient, ltiSiteOf } from "./registrations.js";
import { isSiteId } from "./registry.js";
/** What is kept about an LTI registration below its id: links, courses, plans, who was there, where marks go. */
const LTI_KINDS = ['lti-link', 'lti-context', 'lti-plan', 'lti-register', 'lti-column'];
/**
 * Ends the trust in a site, and then removes everything that is kept about it: reports and how far they got, attendance,
 * sessions, audit lines, rooms, who waits. Returns whether there was anything. What was cut off half-way is finished by calling it again.
 */
export async function forgetSite({ records, queue }, id) {
    if (!isSiteId(id))
        return false;
    const registered = await ltiSiteOf(records, id);
    // its place first: while the site stands, a removal that was cut off can be done again
    if (registered !== null)
        await forgetClient(records, registered.lti);
    let wasKnown = await unpair(records, id);
    const rooms = new Set();
    const sessions = new Set();
    const ofSite = ({ reference }) => reference.site === id;
    for await (const { value } of removing(records, 'attendance/', ofSite)) {
        rooms.add(value.room);
        sessions.add(value.session);
    }
    for await (const { key } of removing(records, reportsOf(id), () => true)) {
        sessions.add(key.split('/')[2] ?? '');
    }
    for await (const { value } of removing(records, auditKey(), ({ site }) => site === id)) {
        rooms.add(value.room);
    }
    for await (const { key } of removing(records, lineKey(), ({ site }) => site === id)) {
        rooms.add(key.split('/')[1] ?? '');
    }
    for await (const page of sessionPages(records)) {
        for (const { value } of page)
            if (rooms.has(value.room))
                sessions.add(value.session);
    }
    for await (const { value } of everyRecord(records, MARKS)) {
        if (sessions.has(value.session))
            await records.delete(`${MARKS}${value.session}/${value.identity}`);
    }
    for (const session of sessions)
        await forgetSession(records, session);
    for (const room of rooms)
        await records.delete(roomKey(room));
    wasKnown ||= rooms.size + sessions.size > 0;
    for (const kind of LTI_KINDS)
        wasKnown = (await removeAll(records, `${kind}/${id}/`)) || wasKnown;
    if (await records.delete(deliveryKey(id))) {
        // takes it off the list of those given up; whoever takes up the job finds no such site, and drops it
        await queue.add(PUSH, { site: id }, { id });
        wasKnown = true;
    }
    return wasKnown;
}
/** Removes those below `prefix` that `isOne` picks, and tells which they were. */
async function* removing(records, prefix, isOne) {
    for await (const entry of everyRecord(records, prefix)) {
        if (isOne(entry.value) && (await records.delete(entry.key)))
            yield entry;
    }
}
/** Removes everything below `prefix`, and answers whether there was anything. */
async function removeAll(records, prefix) {
    let wasThere = false;
    for await (const { key } of everyRecord(records, prefix))
        wasThere = (await records.delete(key)) || wasThere;
    return wasThere;
}
//# sourceMappingURL=forget.js.map