import { afterFailure, afterSuccess, deliveryKey, givenUp, isHopeless, PUSH, untried, } from "./delivery-state.js";
import { pageOf } from "./pull.js";
import { pushPage } from "./push.js";
/** How long a site may take to answer, in ms. */
const ANSWERS_WITHIN = 10_000;
/** How many sites are served at a time. */
const AT_A_TIME = 16;
/** Beyond the time a site may take, in ms: nobody else takes up the same site meanwhile. */
const LEASE_BEYOND = 20_000;
/** A look at the queue at least this often, in ms: another process may have added work, of which no signal tells. */
const LOOK_EVERY = 30_000;
/** When a suspended site is looked at again, in ms. */
const SUSPENDED_WAIT = 15 * 60_000;
export function createDelivery(parts) {
    const { store, recipients, recipient, signer, clock, schedule, random, onTrouble, onFailure } = parts;
    const { records, queue, signals } = store;
    const answersWithin = parts.answersWithin ?? ANSWERS_WITHIN;
    const active = new Set();
    let looking = null;
    let isWanted = false;
    let stopped = true;
    let leaving = new AbortController();
    let callOff = () => undefined;
    let unsubscribe = () => undefined;
    const deliver = async (job) => {
        const site = await recipient(job.id);
        if (site === null || site.reports === null)
            return await queue.done(job);
        if (site.status !== 'active')
            return await queue.retry(job, clock() + SUSPENDED_WAIT);
        const entry = await records.get(deliveryKey(site.id));
        const state = entry?.value ?? untried;
        if (state.notBefore > clock())
            return await queue.retry(job, state.notBefore);
        const { page, last } = await pageOf(records, site.id, state.after);
        if (page.reports.length === 0)
            return await queue.done(job);
        const outcome = await pushPage(site.reports, page, {
            signer,
            now: clock(),
            answersWithin,
            signal: leaving.signal,
        });
        // where somebody else has moved the site on meanwhile, theirs holds and this one changes nothing
        const write = (next) => records.put(deliveryKey(site.id), next, { ifVersion: entry?.version ?? null });
        if (outcome.taken) {
            await write(afterSuccess(last));
            return page.more ? await queue.retry(job, clock()) : await queue.done(job);
        }
        // broken off by ourselves: no failure of the site
        if (leaving.signal.aborted)
            return await queue.retry(job, clock());
        const failed = afterFailure(state, outcome.trouble, clock(), random());
        onTrouble({ site: site.id, failures: failed.failures, trouble: outcome.trouble });
        if (!isHopeless(failed, clock())) {
            await write(failed);
            return await queue.retry(job, failed.notBefore);
        }
        await write(givenUp(failed));
        await queue.bury(job, outcome.trouble);
    };
    const begin = (job) => {
        const work = deliver(job)
            .catch(onFailure)
            .then(() => {
            active.delete(work);
            return look();
        });
        active.add(work);
    };
    const lookAgainIn = (delay) => {
        callOff();
        if (!stopped)
            callOff = schedule(() => void look(), Math.min(LOOK_EVERY, Math.max(0, delay)));
    };
    /** Begins what is due, as far as hands are free: a site that is slow keeps no other one waiting. */
    const takeUp = async () => {
        try {
            while (isWanted && !stopped) {
                isWanted = false;
                const limit = AT_A_TIME - active.size;
                if (limit <= 0)
                    return; // whoever is done first looks again
                const now = clock();
                const leaseUntil = now + answersWithin + LEASE_BEYOND;
                for (const job of await queue.take(PUSH, { now, leaseUntil, limit }))
                    begin(job);
                lookAgainIn(((await queue.nextDue(PUSH)) ?? Infinity) - clock());
            }
        }
        catch (error) {
            onFailure(error);
            lookAgainIn(LOOK_EVERY);
        }
    };
    const look = async () => {
        isWanted = true;
        looking ??= takeUp().finally(() => (looking = null));
        await looking;
    };
    const idle = async () => {
        while (looking !== null || active.size > 0)
            await Promise.all([looking, ...active]);
    };
    return {
        idle,
        async start() {
            stopped = false;
            leaving = new AbortController();
            unsubscribe = signals.subscribe(PUSH, () => void look());
            // a report may have been written without its job, if the process ended between the two
            try {
                for (const { id, reports } of await recipients()) {
                    if (reports !== null)
                        await queue.add(PUSH, { site: id }, { id });
                }
            }
            catch (error) {
                onFailure(error); // a store that is locked for a moment keeps nothing else from starting
            }
            void look();
        },
        async stop() {
            stopped = true;
            unsubscribe();
            callOff();
            leaving.abort();
            await idle();
        },
    };
}
//# sourceMappingURL=delivery.js.map