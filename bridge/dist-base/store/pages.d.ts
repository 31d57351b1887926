import type { Document, Entry, Records } from './primitives.ts';
/** Every record below `prefix`, oldest write first, in pages of `size`. What is written meanwhile comes at the end. */
export declare function pagesOf<T extends Document>(records: Records, prefix: string, size?: number): AsyncGenerator<Entry<T>[]>;
/** Every record below `prefix`, oldest write first. */
export declare function everyRecord<T extends Document>(records: Records, prefix: string): AsyncGenerator<Entry<T>>;
/**
 * Removes the records below `prefix` that are old, a page a step. They age in the order in which they were written, so it
 * ends at the first page where none is; one that carries a wrong time in front of the others holds nothing up.
 */
export declare function removeOld<T extends Document>(records: Records, prefix: string, isOld: (value: T) => boolean): AsyncGenerator<void>;
