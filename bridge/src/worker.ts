import type { Schedule } from './schedule.ts';
import type { Document, Job, Store } from './store/primitives.ts';

/** What becomes of a job. `at` is epoch ms; what is buried is given up, and kept with the reason. */
export type Verdict = { kind: 'done' } | { kind: 'again'; at: number } | { kind: 'bury'; reason: string };

export type WorkerParts<T extends Document> = {
  store: Pick<Store, 'queue' | 'signals'>;
  /** Also the subject of the signal that there is work. */
  topic: string;
  /** Does one job; `signal` says that the worker is being stopped. */
  work: (body: T, signal: AbortSignal) => Promise<Verdict>;
  /** How many jobs are under way at a time: whatever is slow keeps no more of them waiting than that. */
  atATime: number;
  /** Longer than any job takes, in ms: nobody else takes up the same one meanwhile. */
  lease: number;
  /** Epoch ms. */
  clock: () => number;
  schedule: Schedule;
  /** Told what failed for the bridge's own reasons; it is tried again. */
  onFailure: (error: unknown) => void;
};

export type Worker = {
  start(): void;
  /** Breaks off what is under way, which is done again after the next start. */
  stop(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
};

/** A look at the queue at least this often, in ms: another process may have added work, of which no signal tells. */
const LOOK_EVERY = 30_000;

/** Does the jobs of one topic as they come due. */
export function createWorker<T extends Document>(parts: WorkerParts<T>): Worker {
  const { store, topic, work, atATime, lease, clock, schedule, onFailure } = parts;
  const { queue, signals } = store;
  const active = new Set<Promise<void>>();
  let looking: Promise<void> | null = null;
  let isWanted = false;
  let stopped = true;
  let leaving = new AbortController();
  let callOff = (): void => undefined;
  let unsubscribe = (): void => undefined;

  const settle = async (job: Job<T>, verdict: Verdict): Promise<void> => {
    if (verdict.kind === 'done') await queue.done(job);
    else if (verdict.kind === 'again') await queue.retry(job, verdict.at);
    else await queue.bury(job, verdict.reason);
  };

  const attempt = async (job: Job<T>): Promise<void> => {
    try {
      await settle(job, await work(job.body, leaving.signal));
    } catch (error) {
      onFailure(error);
      await queue.retry(job, clock() + LOOK_EVERY).catch(onFailure);
    }
  };

  const begin = (job: Job<T>): void => {
    const doing = attempt(job).then(() => {
      active.delete(doing);
      return look();
    });
    active.add(doing);
  };

  const lookAgainIn = (delay: number): void => {
    callOff();
    if (!stopped) callOff = schedule(() => void look(), Math.min(LOOK_EVERY, Math.max(0, delay)));
  };

  const takeUp = async (): Promise<void> => {
    try {
      while (isWanted && !stopped) {
        isWanted = false;
        const limit = atATime - active.size;
        if (limit <= 0) return; // whoever is done first looks again
        const now = clock();
        for (const job of await queue.take<T>(topic, { now, leaseUntil: now + lease, limit })) begin(job);
        lookAgainIn(((await queue.nextDue(topic)) ?? Infinity) - clock());
      }
    } catch (error) {
      onFailure(error);
      lookAgainIn(LOOK_EVERY);
    }
  };

  const look = async (): Promise<void> => {
    isWanted = true;
    looking ??= takeUp().finally(() => {
      looking = null;
      // wanted again between the last look and this moment
      if (isWanted && !stopped) void look();
    });
    await looking;
  };

  const idle = async (): Promise<void> => {
    while (looking !== null || active.size > 0) await Promise.all([looking, ...active]);
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
