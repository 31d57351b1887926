import { setImmediate as othersFirst } from 'node:timers/promises';
import { linkOf } from "../links/registry.js";
import { BridgeError } from "../errors.js";
import { everyRecord } from "../store/pages.js";
import { withDue } from "./due.js";
import { addPerson } from "./queue.js";
import { isInside, withSession } from "./row.js";
/** Below it stand a site's links, and below each its people, by their identity. */
export const REGISTER = 'lti-register/';
export const registerKey = ({ site, link = '' }) => link === '' ? `${REGISTER}${site}/` : `${REGISTER}${site}/${link}/`;
export const rowKey = ({ site, link, identity }) => `${registerKey({ site, link })}${identity}`;
export const rowOf = async (records, place) => (await records.get(rowKey(place)))?.value ?? null;
/** Everybody who was ever inside a link, as far as it is kept. */
export async function registerOf(records, site, link) {
    const rows = [];
    for await (const { value } of everyRecord(records, registerKey({ site, link }))) {
        rows.push(value);
        if (rows.length % 100 === 0)
            await othersFirst();
    }
    return rows;
}
/** More rounds than there are ever writers of one row at a time. */
const ROUNDS = 200;
/**
 * Applies `change` to a row, however many do so at once; the very row it was given, or null, leaves all as it is. Returns the row
 * as it stands now, or null where there is none: a row that was forgotten meanwhile does not come back by itself.
 */
export async function changeRow(records, place, change) {
    const key = rowKey(place);
    for (let round = 0; round < ROUNDS; round += 1) {
        const entry = await records.get(key);
        const before = entry?.value ?? null;
        const next = await change(before);
        if (next === before || next === null)
            return before;
        if ((await records.put(key, next, { ifVersion: entry?.version ?? null })) !== null)
            return next;
    }
    throw new BridgeError('store_unavailable', 'A row kept changing while it was being written.');
}
/** The same where there is a row. */
export const changeExisting = (records, place, change) => changeRow(records, place, (row) => (row === null ? null : change(row)));
/**
 * Takes what is known of people's attendance for the links of LTI registrations, where nobody pulls reports, and sees to it that
 * their marks are sent once they have left.
 */
export function createRegister(store, clock) {
    const { records } = store;
    return {
        async put({ site, session, identity }, read) {
            const link = await linkOf(records, site, (await read()).meeting.id);
            if (link === null)
                return;
            const place = { site, link: link.id, identity };
            const row = await changeRow(records, place, async (known) => {
                const facts = await read();
                // forgotten meanwhile
                if (facts.person.id === '')
                    return known;
                const next = withSession(known, place, session, facts);
                return next === null ? null : withDue(next, link.plan.mark);
            });
            // an unchanged one, too, may never have got its job: the process may have ended between the two
            if (row?.mark.state === 'waiting' && !isInside(row))
                await addPerson(store, place, clock());
        },
    };
}
/** Reports of a site to whoever takes them: the register for LTI registrations, the way out for other sites. */
export const eitherOutbox = (isRegistration, { register, reports }) => ({
    async put(place, read) {
        const outbox = (await isRegistration(place.site)) ? register : reports;
        await outbox.put(place, read);
    },
});
//# sourceMappingURL=register.js.map