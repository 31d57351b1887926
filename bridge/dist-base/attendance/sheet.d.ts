import type { AttendanceReport } from '@meetbridge/shared/contract';
import type { Reference } from './event.ts';
import { type Line } from './intervals.ts';
/** A line as the ledger keeps it: with the seat that the connection came with. */
export type SheetLine = Line & {
    seat: string;
};
/** One person's page in the ledger of one session: everything known about them, by the id of the event. Pure. */
export type Sheet = {
    session: string;
    room: string;
    identity: string;
    /** As of the latest line. */
    reference: Reference;
    lines: {
        [id: string]: SheetLine;
    };
    /** Connections (participant sids) of which nothing is to be known any more. */
    forgotten?: string[];
};
/** What else is known about the session: when connections were last seen, and whether it is over. */
export type Circumstances = {
    seen: {
        [participant: string]: number;
    };
    over: boolean;
};
/** Everything that a report says but its number. */
export type Facts = Omit<AttendanceReport, 'revision'>;
/** The sheet with one more line; the very same sheet where that id stands in it already. */
export declare function withLine(sheet: Sheet | null, place: {
    session: string;
    room: string;
    identity: string;
    reference: Reference;
}, id: string, line: Line): Sheet;
/** Whether nothing is left in it but which connections are forgotten. */
export declare const isEmptied: ({ reference }: Sheet) => boolean;
/** The sheet without anything about its person, or about what is known of their connections so far. */
export declare function emptied(sheet: Sheet): Sheet;
/** What the sheet amounts to at `now` (epoch ms). */
export declare function factsOf(sheet: Sheet, { seen, over }: Circumstances, now: number): Facts;
/** The person's connections that stand open. */
export declare const connectionsOf: (sheet: Sheet, { seen, over }: Circumstances) => string[];
/** The last moment that is known of a connection. */
export declare const lastSeenOf: (sheet: Sheet, participant: string, { seen }: Circumstances) => number;
