import { changeLink, linkOf } from "../links/registry.js";
import { changeRecord } from "../store/change.js";
import { destinationOf } from "./destination.js";
const untouched = { claimed: null, asked: false, tries: null };
/** Below it stand the columns of a site's links. */
export const columnKey = ({ site, link = '' }) => `lti-column/${site}/${link}`;
export const columnOf = async (records, place) => (await records.get(columnKey(place)))?.value ?? untouched;
export async function changeColumn(records, place, change) {
    const { value } = await changeRecord(records, columnKey(place), (known) => ({
        ...untouched,
        ...known,
        ...change,
    }));
    return value;
}
/**
 * Finds the column of a link's marks, and notes it: the one that the launch names, the one that is known, or the one on the
 * platform; it is made where there is none. One that is gone is looked for, and made anew, only if a teacher has asked.
 */
export async function findColumn({ records, service, signal }, site, link) {
    const place = { site: site.id, link: link.id };
    const column = await columnOf(records, place);
    const known = destinationOf(link, column, service.maySend);
    const note = async (url) => {
        await changeLineItem(records, link, () => ({ url, gone: false }));
        await changeColumn(records, place, { claimed: link.services.grades?.lineItem ?? column.claimed });
        return { kind: 'ready' };
    };
    if (known.kind === 'ready')
        return { kind: 'ready' };
    if (known.kind === 'unknown' && known.claim !== null)
        return await note(known.claim);
    const { grades } = link.services;
    if (grades === null)
        return { kind: 'refused', reason: 'no_permission' };
    if (known.kind === 'refused') {
        if (known.reason !== 'gone' || !column.asked || link.lineItem === null)
            return known;
        const there = await service.isThere(site, grades, link.lineItem.url, signal);
        if (there.kind === 'later')
            return there;
        // where the tool may not look, the next mark tells
        if (there.kind !== 'no')
            return await note(link.lineItem.url);
    }
    const outcome = await service.lineItem(site, link, grades, signal);
    switch (outcome.kind) {
        case 'there':
            return await note(outcome.url);
        case 'none':
            return { kind: 'refused', reason: known.kind === 'refused' ? 'gone' : 'no_permission' };
        case 'refused':
            return { kind: 'refused', reason: 'refused' };
        case 'later':
            return outcome;
    }
}
/** Notes that a line item is not there, or not the tool's, any more. */
export const noteGone = (records, link, url) => changeLineItem(records, link, (lineItem) => lineItem?.url === url && !lineItem.gone ? { url, gone: true } : lineItem);
/** A link that was forgotten meanwhile does not come back by it. */
async function changeLineItem(records, link, change) {
    if ((await linkOf(records, link.site, link.id)) === null)
        return;
    await changeLink(records, link.site, link.id, (known) => {
        const before = known ?? link;
        const lineItem = change(before.lineItem);
        return lineItem === before.lineItem ? before : { ...before, lineItem };
    });
}
//# sourceMappingURL=column.js.map