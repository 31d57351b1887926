import type { Outbox } from '../attendance/ledger.ts';
import type { Store } from '../store/primitives.ts';
/** Writes reports where both ways out find them, and sees to it that they are pushed. */
export declare function createOutbox({ records, queue, signals }: Pick<Store, 'records' | 'queue' | 'signals'>, clock: () => number): Outbox;
