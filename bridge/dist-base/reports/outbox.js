import { isDeepStrictEqual } from 'node:util';
import { changeRecord } from "../store/change.js";
import { deliveryKey, PUSH } from "./delivery-state.js";
import { reportsOf } from "./pull.js";
/** How long a report waits for others to go with it, in ms: people come and go in crowds, and a site has other work. */
const GATHERS = 1000;
/** Writes reports where both ways out find them, and sees to it that they are pushed. */
export function createOutbox({ records, queue, signals }, clock) {
    return {
        async put({ site, session, identity }, read) {
            const key = `${reportsOf(site)}${session}/${identity}`;
            const report = await changeRecord(records, key, async (known) => {
                const facts = await read();
                return known !== null && saysTheSame(known, facts)
                    ? known
                    : { ...facts, revision: (known?.revision ?? 0) + 1 };
            });
            const delivery = await records.get(deliveryKey(site));
            // an unchanged one, too, may never have got its job: the process may have ended between the two
            if (!report.changed && report.version <= (delivery?.value.after ?? 0))
                return;
            await queue.add(PUSH, { site }, { id: site, notBefore: clock() + GATHERS });
            signals.publish(PUSH, { site });
        },
    };
}
/** Time that merely goes on is nothing new: while somebody is present, the open interval already says it. */
function saysTheSame({ revision: _revision, ...known }, facts) {
    const total = known.present && facts.present ? known.total : facts.total;
    return isDeepStrictEqual(known, { ...facts, total });
}
//# sourceMappingURL=outbox.js.map