import type { Schedule } from './schedule.ts';
/** A task in steps of some milliseconds each; it may be left after any of them and begun again. */
export type Steps = AsyncIterable<void>;
export type SweepParts = {
    /** What is done each time, one after the other. */
    tasks: (() => Steps)[];
    schedule: Schedule;
    /** Told why a task was broken off; the others are done, and the next time it begins again. */
    onTrouble: (error: unknown) => void;
};
/** Tasks in the background that never keep anybody waiting. */
export type Sweep = {
    start(): void;
    /** Resolves when the step under way has ended. */
    stop(): Promise<void>;
};
/** Does all tasks once an hour, with a pause after every step. */
export declare function createSweep({ tasks, schedule, onTrouble }: SweepParts): Sweep;
/** Does a task to its end without a pause. */
export declare function finish(steps: Steps): Promise<void>;
