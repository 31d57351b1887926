import type { Seat } from '../seats/seat.ts';
import type { Records, Signals } from '../store/primitives.ts';
import type { Schedule } from '../schedule.ts';
import type { WaitingWatch } from './watch.ts';
type Parts = {
    records: Records;
    signals: Signals;
};
/** What it takes to follow somebody's visit to the waiting room. */
export type VisitParts = Parts & {
    watch: WaitingWatch;
    /** Epoch ms. */
    clock: () => number;
    schedule: Schedule;
};
/** Somebody comes, or is still there: they stand in the line, and whoever watches is told if that is news. */
export declare function enter({ records, signals }: Parts, { room, identity, launch }: Pick<Seat, 'room' | 'identity' | 'launch'>, now: number): Promise<void>;
/** Somebody goes: `seenBefore` as in `leaveLine`. Without it, it is their own word, and no tab of that seat listens any more. */
export declare function leave({ records, signals }: Parts, { id, room, identity }: Pick<Seat, 'id' | 'room' | 'identity'>, times: {
    now: number;
    seenBefore?: number;
}): Promise<void>;
/** Somebody's connection is gone: unless another one gives a sign soon, so are they. */
export declare function leaveSoon({ watch, clock, schedule, ...parts }: VisitParts, seat: Parameters<typeof leave>[1], onTrouble: (error: unknown) => void): void;
export {};
