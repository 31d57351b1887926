import type { Records } from '../store/primitives.ts';
import type { AttendanceEvent } from './event.ts';
import type { PresenceIndex } from './presence.ts';
import { type Facts } from './sheet.ts';
/** Where the ledger hands over what is to be reported. */
export type Outbox = {
    /**
     * Writes the report about one person in one session, with the next revision, if it says something new. `read` tells
     * what holds now; it is asked again when somebody else was faster, so that the last report written is never an old one.
     */
    put(place: {
        site: string;
        session: string;
        identity: string;
    }, read: () => Promise<Facts>): Promise<void>;
};
export type LedgerParts = {
    records: Records;
    presence: PresenceIndex;
    outbox: Outbox;
    /** Epoch ms. */
    clock: () => number;
    /** Told that somebody who was inside is so no more. */
    onLeft?: (room: string, identity: string) => void;
};
/** Who was there for how long: every event is written down once, in whatever order and number they come. */
export type Ledger = {
    /** Fills presence from the store; before anything else. */
    load(): Promise<void>;
    /** Resolves when the event, and the report that follows from it, are in the store. */
    record(event: AttendanceEvent): Promise<void>;
    /** A person's own word that they leave, at `at` (epoch ms). A seat that nobody sits on changes nothing. */
    leaveBySeat(seat: string, room: string, identity: string, at: number): Promise<void>;
    /** A checkpoint: these connections (participant sids) were inside at `at` (epoch ms). */
    seen(session: string, participants: string[], at: number): Promise<void>;
    /** Ends a connection that is gone without a word, at the last moment it was seen. */
    lost(session: string, identity: string, participant: string): Promise<void>;
};
export declare function createLedger({ records, presence, outbox, clock, onLeft }: LedgerParts): Ledger;
