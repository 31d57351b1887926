import type { Schedule } from '../schedule.ts';
import type { Document, Store } from '../store/primitives.ts';
/** What becomes of a job. `at` is epoch ms. */
export type Verdict = {
    kind: 'done';
} | {
    kind: 'again';
    at: number;
};
export type WorkerParts<T extends Document> = {
    store: Pick<Store, 'queue' | 'signals'>;
    /** Also the subject of the signal that there is work. */
    topic: string;
    /** Does one job; `signal` says that the worker is being stopped. */
    work: (body: T, signal: AbortSignal) => Promise<Verdict>;
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
/** Does the jobs of one topic as they come due. */
export declare function createWorker<T extends Document>(parts: WorkerParts<T>): Worker;
