import { setImmediate as othersFirst } from 'node:timers/promises';
import { identityOf } from "../admission/names.js";
import { reportsOf } from "../reports/pull.js";
import { pagesOf } from "../store/pages.js";
import { forgetSeen } from "./checkpoint.js";
import { changeSheet, isMarkedRunning, sessionOf, sessionPages, sheetKey, sheetOf, sheetPages, } from "./journal.js";
import { emptied, isEmptied } from "./sheet.js";
/** For so long after the end of its session, in ms, an empty sheet is kept: no webhook of LiveKit is believed when it is that old. */
const RECALLED = 60 * 60_000;
export const MARKS = 'forgotten/';
const markKey = (session, identity) => `${MARKS}${session}/${identity}`;
/** Every sheet of a site's person. */
export async function sheetsOfPerson(records, who) {
    const identity = identityOf(who);
    const found = [];
    for await (const run of everySession(records)) {
        const sheet = await sheetOf(records, run.session, identity);
        if (sheet !== null)
            found.push({ sheet: sheet.value, run });
    }
    return found;
}
/** Every sheet of a site's meeting, with all its groups. */
export async function sheetsOfMeeting(records, { site, meeting }) {
    const found = [];
    for await (const run of everySession(records)) {
        const reference = await anyReferenceOf(records, run.session);
        if (reference?.site !== site || reference.meeting.id !== meeting)
            continue;
        for await (const page of sheetPages(records, run.session)) {
            found.push(...page.map(({ value: sheet }) => ({ sheet, run })));
            await othersFirst();
        }
    }
    return found;
}
/** All that are kept may be many, and others are not to wait meanwhile. */
async function* everySession(records) {
    for await (const page of sessionPages(records)) {
        for (const { value } of page)
            yield value;
        await othersFirst();
    }
}
/** Whose session it is: a room is one meeting's and group's, so any sheet tells that is not empty. */
async function anyReferenceOf(records, session) {
    for await (const page of sheetPages(records, session)) {
        const telling = page.find(({ value }) => !isEmptied(value));
        if (telling !== undefined)
            return telling.value.reference;
    }
    return null;
}
/**
 * Removes what is in these sheets, and the reports and checkpoints that go with them. An empty sheet stays for a while: it knows
 * which connections are forgotten, so that what LiveKit tells of them late brings nothing back.
 */
export async function forgetSheets({ records, presence, clock }, sheets) {
    for (const sheet of sheets) {
        const { session, identity, reference } = sheet;
        const mark = { at: clock(), session, identity };
        // first, so that what is cut off half-way is found by the sweep
        await records.put(markKey(session, identity), mark);
        const known = await changeSheet(records, session, identity, (latest) => emptied(latest ?? sheet));
        presence.set(session, identity, [], known.version);
        await forgetSeen(records, session, known.value.forgotten ?? []);
        await records.delete(`${reportsOf(reference.site)}${session}/${identity}`);
    }
}
/** Removes empty sheets whose session has been over for an hour. `now` is epoch ms. */
export async function* forgetEmptied(records, now) {
    for await (const page of pagesOf(records, MARKS)) {
        for (const { key, value, version } of page) {
            if (now - value.at < RECALLED || !(await isLongOver(records, value.session, now)))
                continue;
            await removeEmptied(records, value);
            await records.delete(key, { ifVersion: version });
        }
        yield;
    }
}
async function isLongOver(records, session, now) {
    if (await isMarkedRunning(records, session))
        return false;
    const run = await sessionOf(records, session);
    return run === null || (run.finishedAt !== null && now - run.finishedAt >= RECALLED);
}
async function removeEmptied(records, { session, identity }) {
    const sheet = await sheetOf(records, session, identity);
    if (sheet === null)
        return;
    const { forgotten = [], reference } = sheet.value;
    await forgetSeen(records, session, forgotten);
    // who came back after they were forgotten has a sheet again
    if (!isEmptied(sheet.value))
        return;
    await records.delete(`${reportsOf(reference.site)}${session}/${identity}`);
    await records.delete(sheetKey(session, identity), { ifVersion: sheet.version });
}
//# sourceMappingURL=forget.js.map