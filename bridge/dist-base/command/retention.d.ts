import type { Schedule } from '../schedule.ts';
import type { Records } from '../store/primitives.ts';
import { type Sweep } from '../sweep.ts';
export type RetentionParts = {
    records: Records;
    /** For how many days after its end a session is known. */
    keepDays: number;
    /** Epoch ms. */
    clock: () => number;
    schedule: Schedule;
    /** Told what failed; it is tried again an hour later. */
    onTrouble: (error: unknown) => void;
};
/** The one list of what the bridge forgets by itself, and when. Rooms go last, after what still speaks of them. */
export declare function createRetention({ records, keepDays, clock, schedule, onTrouble }: RetentionParts): Sweep;
