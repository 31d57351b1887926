import { cursorAt } from "./cursor.js";
/** The most reports that go out at a time: for a site, starting to work costs more than two hundred rows. */
export const PAGE_SIZE = 200;
/** Where the reports of a site are kept; each is the latest about one person in one session. */
export const reportsOf = (site) => `report/${site}/`;
/**
 * The site's reports that were written after `after`, a version of the store (0: all), oldest first. A report that is
 * replaced moves to the end, so that whoever follows the cursor never misses the newest.
 */
export async function pageOf(records, site, after) {
    const entries = await records.list(reportsOf(site), { after, limit: PAGE_SIZE + 1 });
    const shown = entries.slice(0, PAGE_SIZE);
    const last = shown.at(-1)?.version ?? after;
    const reports = shown.map(({ value }) => value);
    return { page: { site, reports, cursor: cursorAt(last), more: entries.length > PAGE_SIZE }, last };
}
//# sourceMappingURL=pull.js.map