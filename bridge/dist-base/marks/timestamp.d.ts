/**
 * The time to put on a person's next score in a line item: now, or a whole second after the one before, because Moodle compares
 * whole seconds. Epoch ms. Pure.
 */
export declare function nextTimestamp(previousMs: number | null, nowMs: number): number;
