import type { Interval, Role } from '@meetbridge/shared/contract';
import type { Facts } from '../attendance/sheet.ts';
import { type MarkReason, type MarkState } from './mark.ts';
import type { Score } from './rule.ts';
import type { Tries } from './tries.ts';
/** Whose row it is: one person of one link. */
export type RowPlace = {
    site: string;
    link: string;
    identity: string;
};
/** Everything that is known of one person in one link. Times are epoch ms. */
export type Row = RowPlace & {
    /** `id` is the platform's `sub`. */
    person: {
        id: string;
        name: string;
        guest: boolean;
    };
    /** What they came as the last time. */
    role: Role;
    /** Their stays, by session: LiveKit's room sid. */
    sessions: {
        [session: string]: Interval[];
    };
    /** Sessions that have been summed up; one that began by `until` is among them. */
    earlier: {
        total: number;
        from: number;
        until: number;
        to: number;
    } | null;
    mark: MarkState;
    /** The last score that the platform has judged, and how: another one like it says nothing new. */
    settled: {
        score: Score;
        state: 'sent' | 'refused';
        reason: MarkReason | null;
    } | null;
    /** The score that is being tried, and where: each try of it bears the same time. `repeated`: it is not the first one. */
    sending: {
        score: Score;
        lineItem: string;
        timestamp: number;
        repeated: boolean;
    } | null;
    tries: Tries | null;
};
/**
 * The row with what is known now of one session, in place of what was; the very same row where that is nothing new. Time that
 * merely goes on is nothing new: an open stay says it already. Pure.
 */
export declare function withSession(row: Row | null, place: RowPlace, session: string, facts: Facts): Row | null;
/** Whether they are inside now. Pure. */
export declare const isInside: (row: Row) => boolean;
/** Milliseconds inside, all sessions together, up to `now` where they still are. Pure. */
export declare const totalOf: (row: Row, now: number) => number;
/** When they first came, or null where they never did. Pure. */
export declare function firstFrom(row: Row): number | null;
/** When they last left; the beginning of a stay that goes on; 0 where they never came. Pure. */
export declare const lastTo: (row: Row) => number;
