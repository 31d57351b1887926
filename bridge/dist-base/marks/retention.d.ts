import type { Records } from '../store/primitives.ts';
/**
 * Removes who has not been inside a link for `keepDays`, some rows a step; the mark that was sent stays on the platform, and one
 * that is still on its way may go out first. All rows are looked at: a mark may be written long after its person was there. `now` is
 * epoch ms.
 */
export declare function forgetOldRegisters(records: Records, { keepDays, now }: {
    keepDays: number;
    now: number;
}): AsyncGenerator<void>;
/** Removes one person of a site from all its links, by their identity. */
export declare function forgetInRegisters(records: Records, { site, identity }: {
    site: string;
    identity: string;
}): AsyncGenerator<void>;
