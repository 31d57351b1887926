import type { Link } from '../links/link.ts';
import type { LtiSite } from '../sites/site.ts';
import type { Records } from '../store/primitives.ts';
import type { GradeService, Later } from './grade-service.ts';
import type { Tries } from './tries.ts';
/** What is kept about the column of one link, beside the link itself. */
export type Column = {
    /** The line item that the platform named when the column was found; another one there is news. */
    claimed: string | null;
    /** A teacher has asked for marks: a column that is gone may be made anew, once. */
    asked: boolean;
    tries: Tries | null;
};
type LinkPlace = {
    site: string;
    link: string;
};
/** Below it stand the columns of a site's links. */
export declare const columnKey: ({ site, link }: {
    site: string;
    link?: string;
}) => string;
export declare const columnOf: (records: Records, place: LinkPlace) => Promise<Column>;
export declare function changeColumn(records: Records, place: LinkPlace, change: Partial<Column>): Promise<Column>;
/** What came of finding a column; `refused` with the reason that teachers see. */
export type Found = {
    kind: 'ready';
} | {
    kind: 'refused';
    reason: 'no_permission' | 'gone' | 'refused';
} | Later;
/**
 * Finds the column of a link's marks, and notes it: the one that the launch names, the one that is known, or the one on the
 * platform; it is made where there is none. One that is gone is looked for, and made anew, only if a teacher has asked.
 */
export declare function findColumn({ records, service, signal }: {
    records: Records;
    service: GradeService;
    signal: AbortSignal;
}, site: LtiSite, link: Link): Promise<Found>;
/** Notes that a line item is not there, or not the tool's, any more. */
export declare const noteGone: (records: Records, link: Link, url: string) => Promise<void>;
export {};
