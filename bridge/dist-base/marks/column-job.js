import { setImmediate as othersFirst } from 'node:timers/promises';
import { everyRecord } from "../store/pages.js";
import { changeColumn, columnOf, findColumn } from "./column.js";
import { withDue, withRefusal } from "./due.js";
import { addPerson } from "./queue.js";
import { changeExisting, registerKey } from "./register.js";
import { isInside } from "./row.js";
import { afterTry, isHopeless } from "./tries.js";
/** Finds where a link's marks go, and then sees to the mark of everybody for whom one is due. */
export async function settleColumn(parts, site, link, signal) {
    const { records, service, clock, random, onTrouble } = parts;
    const place = { site: site.id, link: link.id };
    if (link.plan.mark === null) {
        await eachRow(records, link, (row) => withDue(row, null));
        return { kind: 'done' };
    }
    const { tries } = await columnOf(records, place);
    if (tries !== null && tries.notBefore > clock())
        return { kind: 'again', at: tries.notBefore };
    const found = await findColumn({ records, service, signal }, site, link);
    const now = clock();
    if (found.kind === 'later') {
        if (signal.aborted)
            return { kind: 'again', at: now };
        const failed = afterTry(tries, { now, after: found.after, random: random() });
        onTrouble({ site: site.id, failures: failed.failures, trouble: found.trouble });
        if (!isHopeless(failed, now)) {
            await changeColumn(records, place, { tries: failed });
            return { kind: 'again', at: failed.notBefore };
        }
        await refuseAll(parts, link, 'unreachable');
        await changeColumn(records, place, { tries: null, asked: false });
        return { kind: 'done' };
    }
    await changeColumn(records, place, { tries: null, asked: false });
    if (found.kind === 'refused')
        await refuseAll(parts, link, found.reason);
    else
        await sendAll(parts, link);
    return { kind: 'done' };
}
const sendAll = (parts, link) => eachRow(parts.records, link, (row) => withDue(row, link.plan.mark), async (row) => {
    if (row.mark.state !== 'waiting' || isInside(row))
        return;
    await addPerson(parts.store, row, parts.clock(), { gathers: 0 });
});
const refuseAll = ({ records, clock }, link, reason) => eachRow(records, link, (known) => {
    const row = withDue(known, link.plan.mark);
    return row.mark.state === 'waiting' && !isInside(row) ? withRefusal(row, reason, clock()) : row;
});
/** Those who come while it goes on have their own jobs. */
async function eachRow(records, { site, id }, change, then = async () => undefined) {
    const identities = [];
    for await (const { value } of everyRecord(records, registerKey({ site, link: id }))) {
        identities.push(value.identity);
    }
    for (const identity of identities) {
        const row = await changeExisting(records, { site, link: id, identity }, change);
        if (row !== null)
            await then(row);
        await othersFirst();
    }
}
//# sourceMappingURL=column-job.js.map