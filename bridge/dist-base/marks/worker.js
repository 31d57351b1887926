/** How many jobs are under way at a time: platforms are asked by few, so that their own people are not kept waiting. */
const AT_A_TIME = 8;
/** Longer than any job takes, in ms: nobody else takes up the same one meanwhile. */
const LEASE = 5 * 60_000;
/** A look at the queue at least this often, in ms: another process may have added work, of which no signal tells. */
const LOOK_EVERY = 30_000;
/** Does the jobs of one topic as they come due. */
export function createWorker(parts) {
    const { store, topic, work, clock, schedule, onFailure } = parts;
    const { queue, signals } = store;
    const active = new Set();
    let looking = null;
    let isWanted = false;
    let stopped = true;
    let leaving = new AbortController();
    let callOff = () => undefined;
    let unsubscribe = () => undefined;
    const settle = async (job, verdict) => {
        if (verdict.kind === 'done')
            await queue.done(job);
        else
            await queue.retry(job, verdict.at);
    };
    const attempt = async (job) => {
        try {
            await settle(job, await work(job.body, leaving.signal));
        }
        catch (error) {
            onFailure(error);
            await queue.retry(job, clock() + LOOK_EVERY).catch(onFailure);
        }
    };
    const begin = (job) => {
        const doing = attempt(job).then(() => {
            active.delete(doing);
            return look();
        });
        active.add(doing);
    };
    const lookAgainIn = (delay) => {
        callOff();
        if (!stopped)
            callOff = schedule(() => void look(), Math.min(LOOK_EVERY, Math.max(0, delay)));
    };
    const takeUp = async () => {
        try {
            while (isWanted && !stopped) {
                isWanted = false;
                const limit = AT_A_TIME - active.size;
                if (limit <= 0)
                    return; // whoever is done first looks again
                const now = clock();
                for (const job of await queue.take(topic, { now, leaseUntil: now + LEASE, limit }))
                    begin(job);
                lookAgainIn(((await queue.nextDue(topic)) ?? Infinity) - clock());
            }
        }
        catch (error) {
            onFailure(error);
            lookAgainIn(LOOK_EVERY);
        }
    };
    const look = async () => {
        isWanted = true;
        looking ??= takeUp().finally(() => {
            looking = null;
            // wanted again between the last look and this moment
            if (isWanted && !stopped)
                void look();
        });
        await looking;
    };
    const idle = async () => {
        while (looking !== null || active.size > 0)
            await Promise.all([looking, ...active]);
    };
    return {
        idle,
        start() {
            stopped = false;
            leaving = new AbortController();
            unsubscribe = signals.subscribe(topic, () => void look());
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
//# sourceMappingURL=worker.js.map