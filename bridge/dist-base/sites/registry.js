import { BridgeError } from "../errors.js";
const siteKey = (id) => `site/${id}`;
const originKey = (origin) => `origin/${Buffer.from(origin).toString('base64url')}`;
/** What a site id looks like; anything else is nobody's, and is never looked up. */
const siteId = /^s_[\w-]{16}$/;
export const isSiteId = (text) => siteId.test(text);
/** The site with that id, or null. Always read fresh, so that a suspension counts at once. */
export async function siteOf(records, id) {
    return isSiteId(id) ? ((await records.get(siteKey(id)))?.value ?? null) : null;
}
/** Every site, oldest change first. */
export async function listSites(records) {
    return (await records.list('site/', { limit: 100_000 })).map(({ value }) => value);
}
/** Whether any site has pages at that origin; which one, the launch must say. */
export async function isPairedOrigin(records, origin) {
    if (origin.length > 255)
        return false;
    return ((await records.get(originKey(origin)))?.value.sites.length ?? 0) > 0;
}
/** Stores a new site; false where its id is taken. */
export async function addSite(records, site) {
    for (const origin of site.origins)
        await changeOrigin(records, origin, (sites) => [...sites, site.id]);
    return (await records.put(siteKey(site.id), site, { ifVersion: null })) !== null;
}
/** Applies a pure change to a site, however many act at once. Returns the site as written; null where there is none. */
export async function changeSite(records, id, change) {
    return await untilWritten(async () => {
        const entry = isSiteId(id) ? await records.get(siteKey(id)) : null;
        if (entry === null)
            return { done: null };
        const next = change(entry.value);
        for (const origin of next.origins.filter((one) => !entry.value.origins.includes(one))) {
            await changeOrigin(records, origin, (sites) => [...sites, id]);
        }
        if ((await records.put(siteKey(id), next, { ifVersion: entry.version })) === null)
            return null;
        for (const origin of entry.value.origins.filter((one) => !next.origins.includes(one))) {
            await changeOrigin(records, origin, (sites) => sites.filter((one) => one !== id));
        }
        return { done: next };
    });
}
/** Ends the trust in a site: its launches are unknown from now on. Returns whether it was there. */
export async function removeSite(records, id) {
    const site = await siteOf(records, id);
    if (site === null || !(await records.delete(siteKey(id))))
        return false;
    for (const origin of site.origins)
        await changeOrigin(records, origin, (sites) => sites.filter((one) => one !== id));
    return true;
}
async function changeOrigin(records, origin, change) {
    await untilWritten(async () => {
        const entry = await records.get(originKey(origin));
        const sites = [...new Set(change(entry?.value.sites ?? []))];
        if (sites.length === 0) {
            return entry === null || (await records.delete(originKey(origin), { ifVersion: entry.version }))
                ? { done: null }
                : null;
        }
        const version = await records.put(originKey(origin), { sites }, { ifVersion: entry?.version ?? null });
        return version === null ? null : { done: null };
    });
}
/** Tries again while somebody else was faster. */
async function untilWritten(attempt) {
    for (let count = 0; count < 20; count += 1) {
        const outcome = await attempt();
        if (outcome !== null)
            return outcome.done;
    }
    throw new BridgeError('store_unavailable', 'A record changed twenty times while it was being written.');
}
//# sourceMappingURL=registry.js.map