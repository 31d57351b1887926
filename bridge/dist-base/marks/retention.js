import { pagesOf } from "../store/pages.js";
import { REGISTER, registerKey } from "./register.js";
import { lastTo } from "./row.js";
const DAY = 24 * 60 * 60_000;
/** Rows that are read a step. */
const PAGE = 50;
/** For so many days more, a row waits for a mark that does not get out: its registration may be suspended. */
const WAITS_DAYS = 30;
/**
 * Removes who has not been inside a link for `keepDays`, some rows a step; the mark that was sent stays on the platform, and one
 * that is still on its way may go out first. All rows are looked at: a mark may be written long after its person was there. `now` is
 * epoch ms.
 */
export async function* forgetOldRegisters(records, { keepDays, now }) {
    const oldBefore = now - keepDays * DAY;
    for await (const page of pagesOf(records, REGISTER, PAGE)) {
        for (const { key, value, version } of page) {
            const waits = value.mark.state === 'waiting' ? WAITS_DAYS * DAY : 0;
            if (lastTo(value) >= oldBefore - waits)
                continue;
            await records.delete(key, { ifVersion: version });
        }
        yield;
    }
}
/** Removes one person of a site from all its links, by their identity. */
export async function* forgetInRegisters(records, { site, identity }) {
    for await (const page of pagesOf(records, registerKey({ site }), PAGE)) {
        for (const { key, value } of page)
            if (value.identity === identity)
                await records.delete(key);
        yield;
    }
}
//# sourceMappingURL=retention.js.map