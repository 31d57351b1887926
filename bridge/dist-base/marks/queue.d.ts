import type { Store } from '../store/primitives.ts';
import type { RowPlace } from './row.ts';
/** Topic of the marks' jobs, and subject of the signal that there is one. */
export declare const MARK = "mark";
/** Work on one person's mark, or (`identity` null) on the column that a link's marks stand in. */
export type MarkJob = {
    site: string;
    link: string;
    identity: string | null;
};
type Parts = Pick<Store, 'queue' | 'signals'>;
/** Has one person's mark looked at; `now` is epoch ms. */
export declare const addPerson: (parts: Parts, { site, link, identity }: RowPlace, now: number, { gathers }?: {
    gathers?: number;
}) => Promise<void>;
/** Has a link's column looked at, and then the marks of everybody in it. */
export declare const addLink: (parts: Parts, { site, link }: {
    site: string;
    link: string;
}, now: number) => Promise<void>;
export {};
