import type { Records } from '../store/primitives.ts';
/**
 * Removes what is known about sessions that finished more than `keepDays` ago, with their reports, a few people a step. What a
 * site with an address for reports has not taken yet is kept until it has, for 90 days at most, or `keepDays` where that is
 * longer; a site that pulls has had all that time. `now` is epoch ms.
 */
export declare function forgetOldSessions(records: Records, { keepDays, now }: {
    keepDays: number;
    now: number;
}): AsyncGenerator<void>;
