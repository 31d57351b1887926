import type { Document, Entry, Records } from './primitives.ts';
/**
 * Applies `change` to a record, however many do so at once; it may run several times and so has no effects of its own.
 * Where it returns the very value it was given, nothing is written. Returns the record as it stands now.
 */
export declare function changeRecord<T extends Document>(records: Records, key: string, change: (value: T | null) => T | Promise<T>): Promise<Entry<T> & {
    changed: boolean;
}>;
