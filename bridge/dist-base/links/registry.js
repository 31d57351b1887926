import { createHash, randomBytes } from 'node:crypto';
import { changeRecord } from "../store/change.js";
export const linkKey = (site, id = '') => `lti-link/${site}/${id}`;
const offeredKey = (site, id) => `lti-plan/${site}/${id}`;
const offeredId = /^[\w-]{22}$/;
export async function linkOf(records, site, id) {
    return (await records.get(linkKey(site, id)))?.value ?? null;
}
/** Applies a pure change to a link; the very value it was given leaves it as it is. */
export async function changeLink(records, site, id, change) {
    return (await changeRecord(records, linkKey(site, id), change)).value;
}
/** Meetings of one course that a teacher may choose from; the latest count. */
const MOST_IN_CONTEXT = 50;
const contextKey = (site, deployment, context) => `lti-context/${site}/${createHash('sha256')
    .update(JSON.stringify([deployment, context]))
    .digest('base64url')}`;
/** Remembers that a link stands in a course. */
export async function noteInContext(records, { site, deployment, context, id }) {
    await changeRecord(records, contextKey(site, deployment, context), (known) => {
        const links = [...(known?.links ?? []).filter((one) => one !== id), id].slice(-MOST_IN_CONTEXT);
        return { links };
    });
}
/** The links of a course, the latest first. */
export async function linksInContext(records, { site, deployment, context }) {
    const found = await records.get(contextKey(site, deployment, context));
    const links = await Promise.all((found?.value.links ?? []).map((id) => linkOf(records, site, id)));
    return links.filter((link) => link !== null).toReversed();
}
/** Keeps a plan for the link that the platform is about to make; answers its id, which goes into the link's `custom`. */
export async function offerPlan(records, site, offered) {
    const id = randomBytes(16).toString('base64url');
    await records.put(offeredKey(site, id), { ...offered, id }, { ifVersion: null });
    return id;
}
/** The plan with that id, if it was made in this very registration; `custom` is no authority for anything else. */
export async function offeredPlan(records, site, id) {
    return offeredId.test(id) ? ((await records.get(offeredKey(site, id)))?.value ?? null) : null;
}
//# sourceMappingURL=registry.js.map