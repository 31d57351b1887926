import { deliveryKey } from "../reports/delivery-state.js";
import { reportsOf } from "../reports/pull.js";
import { siteOf } from "../sites/registry.js";
import { forgetSession, isMarkedRunning, sessionPages, sheetPages } from "./journal.js";
const DAY = 24 * 60 * 60_000;
/** For so many days at least, a report waits for a site that does not take it. */
const WAITS_DAYS = 90;
/**
 * Removes what is known about sessions that finished more than `keepDays` ago, with their reports, a few people a step. What a
 * site with an address for reports has not taken yet is kept until it has, for 90 days at most, or `keepDays` where that is
 * longer; a site that pulls has had all that time. `now` is epoch ms.
 */
export async function* forgetOldSessions(records, { keepDays, now }) {
    const oldBefore = now - keepDays * DAY;
    const givenUpBefore = now - Math.max(keepDays, WAITS_DAYS) * DAY;
    for await (const page of sessionPages(records)) {
        // sessions come in the order of their last change: where all are young, so are the rest
        if (page.every(({ value }) => (value.finishedAt ?? value.startedAt) >= oldBefore))
            return;
        for (const { value } of page) {
            const { session, finishedAt } = value;
            if (finishedAt === null || finishedAt >= oldBefore)
                continue;
            if (await isMarkedRunning(records, session))
                continue;
            yield* forgetPeople(records, session, finishedAt < givenUpBefore);
        }
        yield;
    }
}
/** The session's own record goes last: what is cut off half-way is found by it again. */
async function* forgetPeople(records, session, isGivenUp) {
    let isEmpty = true;
    for await (const page of sheetPages(records, session)) {
        const taken = new Map();
        for (const sheet of page) {
            const { site } = sheet.value.reference;
            if (!taken.has(site))
                taken.set(site, isGivenUp ? Infinity : await takenUntil(records, site));
            const isGone = await forgetPerson(records, sheet, taken.get(site) ?? 0);
            isEmpty &&= isGone;
        }
        yield;
    }
    if (isEmpty)
        await forgetSession(records, session);
    yield;
}
/** Whether nothing is left of that person in that session. */
async function forgetPerson(records, sheet, taken) {
    const { session, identity, reference } = sheet.value;
    const report = await records.get(`${reportsOf(reference.site)}${session}/${identity}`);
    if (report !== null) {
        if (report.version > taken)
            return false;
        if (!(await records.delete(report.key, { ifVersion: report.version })))
            return false;
    }
    return await records.delete(sheet.key, { ifVersion: sheet.version });
}
/** The version of the last report that the site has taken; all of them where it pulls, or is not paired any more. */
async function takenUntil(records, id) {
    const site = await siteOf(records, id);
    if (site === null || site.reports === null)
        return Infinity;
    return (await records.get(deliveryKey(id)))?.value.after ?? 0;
}
//# sourceMappingURL=retention.js.map