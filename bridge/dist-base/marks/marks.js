import { identityOf } from "../admission/names.js";
import { linkOf } from "../links/registry.js";
import { changeColumn } from "./column.js";
import { settleColumn } from "./column-job.js";
import { withResend } from "./due.js";
import { createPauses } from "./pauses.js";
import { addLink, MARK } from "./queue.js";
import { changeExisting, createRegister, registerOf } from "./register.js";
import { sendMark } from "./score-job.js";
import { createWorker } from "./worker.js";
/** When a registration that is suspended is looked at again, in ms. */
const SUSPENDED_WAIT = 15 * 60_000;
export function createMarks(all) {
    const { store, records, siteOf, clock, schedule, onFailure } = all;
    const pauses = createPauses(all);
    const parts = { ...all, service: pauses.watching(all.service) };
    const work = async ({ site: id, link: linkId, identity }, signal) => {
        const site = await siteOf(id);
        if (site === null)
            return { kind: 'done' };
        if (site.status !== 'active')
            return { kind: 'again', at: clock() + SUSPENDED_WAIT };
        const pausedUntil = pauses.until(id);
        if (pausedUntil !== null)
            return { kind: 'again', at: pausedUntil };
        const link = await linkOf(records, id, linkId);
        if (link === null)
            return { kind: 'done' };
        return identity === null
            ? await settleColumn(parts, site, link, signal)
            : await sendMark(parts, site, link, { site: id, link: linkId, identity }, signal);
    };
    const worker = createWorker({ store, topic: MARK, work, clock, schedule, onFailure });
    const chosen = async (link, which) => {
        if (which !== 'refused')
            return [identityOf({ site: link.site, person: which.person })];
        const rows = await registerOf(records, link.site, link.id);
        return rows.filter(({ mark }) => mark.state === 'refused').map(({ identity }) => identity);
    };
    return {
        outbox: createRegister(store, clock),
        start: () => worker.start(),
        stop: () => worker.stop(),
        idle: () => worker.idle(),
        remark: ({ site, id }) => addLink(store, { site, link: id }, clock()),
        async resend(link, which) {
            const place = { site: link.site, link: link.id };
            for (const identity of await chosen(link, which)) {
                await changeExisting(records, { ...place, identity }, (row) => withResend(row, link.plan.mark));
            }
            await changeColumn(records, place, { asked: true, tries: null });
            await addLink(store, place, clock());
        },
    };
}
//# sourceMappingURL=marks.js.map