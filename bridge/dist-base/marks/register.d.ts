import type { Outbox } from '../attendance/ledger.ts';
import type { Records, Store } from '../store/primitives.ts';
import { type Row, type RowPlace } from './row.ts';
/** Below it stand a site's links, and below each its people, by their identity. */
export declare const REGISTER = "lti-register/";
export declare const registerKey: ({ site, link }: {
    site: string;
    link?: string;
}) => string;
export declare const rowKey: ({ site, link, identity }: RowPlace) => string;
export declare const rowOf: (records: Records, place: RowPlace) => Promise<Row | null>;
/** Everybody who was ever inside a link, as far as it is kept. */
export declare function registerOf(records: Records, site: string, link: string): Promise<Row[]>;
/**
 * Applies `change` to a row, however many do so at once; the very row it was given, or null, leaves all as it is. Returns the row
 * as it stands now, or null where there is none: a row that was forgotten meanwhile does not come back by itself.
 */
export declare function changeRow(records: Records, place: RowPlace, change: (row: Row | null) => Row | null | Promise<Row | null>): Promise<Row | null>;
/** The same where there is a row. */
export declare const changeExisting: (records: Records, place: RowPlace, change: (row: Row) => Row) => Promise<Row | null>;
/**
 * Takes what is known of people's attendance for the links of LTI registrations, where nobody pulls reports, and sees to it that
 * their marks are sent once they have left.
 */
export declare function createRegister(store: Pick<Store, 'records' | 'queue' | 'signals'>, clock: () => number): Outbox;
/** Reports of a site to whoever takes them: the register for LTI registrations, the way out for other sites. */
export declare const eitherOutbox: (isRegistration: (site: string) => Promise<boolean>, { register, reports }: {
    register: Outbox;
    reports: Outbox;
}) => Outbox;
