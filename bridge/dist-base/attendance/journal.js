import { changeRecord } from "../store/change.js";
import { everyRecord, pagesOf } from "../store/pages.js";
import { checkpointPages, seenOf } from "./checkpoint.js";
const runningKey = (session) => `running/${session}`;
const sessionKey = (session) => `session/${session}`;
export const sheetKey = (session, identity) => `attendance/${session}/${identity}`;
/**
 * Marks a session as running, before anything else is written about it. The mark goes last, when everything about its
 * end has been written: whatever a crash leaves half-done is found by it.
 */
export async function openSession(records, session, room, at) {
    await records.put(runningKey(session), { room });
    await changeSession(records, { session, room, startedAt: at, finishedAt: null });
}
/** Merges what is known: the earliest start and the earliest end count. */
export async function changeSession(records, news) {
    await changeRecord(records, sessionKey(news.session), (known) => {
        if (known === null)
            return news;
        const startedAt = Math.min(known.startedAt, news.startedAt);
        const finishedAt = Math.min(known.finishedAt ?? Infinity, news.finishedAt ?? Infinity);
        const merged = { ...known, startedAt, finishedAt: Number.isFinite(finishedAt) ? finishedAt : null };
        return merged.startedAt === known.startedAt && merged.finishedAt === known.finishedAt ? known : merged;
    });
}
export async function closeSession(records, session) {
    await records.delete(runningKey(session));
}
export const isMarkedRunning = async (records, session) => (await records.get(runningKey(session))) !== null;
/** What is known of one session, or null. */
export const sessionOf = async (records, session) => (await records.get(sessionKey(session)))?.value ?? null;
/** Every session, the one that changed longest ago first. */
export const sessionPages = (records) => pagesOf(records, sessionKey(''));
/** Removes what is known about a session besides its people's sheets. Its own record goes last: it is how the rest is found. */
export async function forgetSession(records, session) {
    for await (const page of checkpointPages(records, session)) {
        for (const { key } of page)
            await records.delete(key);
    }
    await records.delete(runningKey(session));
    await records.delete(sessionKey(session));
}
/** Sessions that are marked as running. */
export async function* runningSessions(records) {
    for await (const { key, value } of everyRecord(records, runningKey(''))) {
        yield { session: key.slice(runningKey('').length), room: value.room };
    }
}
/** What is known beside the sheet about its session and its connections. */
export async function circumstancesOf(records, sheet) {
    const run = await sessionOf(records, sheet.session);
    const participants = Object.values(sheet.lines).map(({ participant }) => participant);
    const seen = await seenOf(records, sheet.session, participants);
    return { seen, over: (run?.finishedAt ?? null) !== null };
}
export async function sheetOf(records, session, identity) {
    return await records.get(sheetKey(session, identity));
}
/** Applies a pure change to one person's sheet, and tells whether it was one and which version the sheet has now. */
export async function changeSheet(records, session, identity, change) {
    return await changeRecord(records, sheetKey(session, identity), change);
}
/** Every sheet of a session, with its version. */
export const sheetsOf = (records, session) => everyRecord(records, sheetKey(session, ''));
/** The same, a few at a time. */
export const sheetPages = (records, session) => pagesOf(records, sheetKey(session, ''));
//# sourceMappingURL=journal.js.map