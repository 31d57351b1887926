import type { Entry, Records } from '../store/primitives.ts';
import type { Circumstances, Sheet } from './sheet.ts';
/** One run of a room as the ledger knows it. Epoch ms; `finishedAt` is null while it runs. */
export type Session = {
    session: string;
    room: string;
    startedAt: number;
    finishedAt: number | null;
};
export declare const sheetKey: (session: string, identity: string) => string;
/**
 * Marks a session as running, before anything else is written about it. The mark goes last, when everything about its
 * end has been written: whatever a crash leaves half-done is found by it.
 */
export declare function openSession(records: Records, session: string, room: string, at: number): Promise<void>;
/** Merges what is known: the earliest start and the earliest end count. */
export declare function changeSession(records: Records, news: Session): Promise<void>;
export declare function closeSession(records: Records, session: string): Promise<void>;
export declare const isMarkedRunning: (records: Records, session: string) => Promise<boolean>;
/** What is known of one session, or null. */
export declare const sessionOf: (records: Records, session: string) => Promise<Session | null>;
/** Every session, the one that changed longest ago first. */
export declare const sessionPages: (records: Records) => AsyncGenerator<Entry<Session>[]>;
/** Removes what is known about a session besides its people's sheets. Its own record goes last: it is how the rest is found. */
export declare function forgetSession(records: Records, session: string): Promise<void>;
/** Sessions that are marked as running. */
export declare function runningSessions(records: Records): AsyncGenerator<{
    session: string;
    room: string;
}>;
/** What is known beside the sheet about its session and its connections. */
export declare function circumstancesOf(records: Records, sheet: Sheet): Promise<Circumstances>;
export declare function sheetOf(records: Records, session: string, identity: string): Promise<{
    value: Sheet;
    version: number;
} | null>;
/** Applies a pure change to one person's sheet, and tells whether it was one and which version the sheet has now. */
export declare function changeSheet(records: Records, session: string, identity: string, change: (sheet: Sheet | null) => Sheet): Promise<{
    value: Sheet;
    version: number;
    changed: boolean;
}>;
/** Every sheet of a session, with its version. */
export declare const sheetsOf: (records: Records, session: string) => AsyncGenerator<Entry<Sheet>>;
/** The same, a few at a time. */
export declare const sheetPages: (records: Records, session: string) => AsyncGenerator<Entry<Sheet>[]>;
