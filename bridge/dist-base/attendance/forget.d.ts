import type { Records } from '../store/primitives.ts';
import { type Session } from './journal.ts';
import type { PresenceIndex } from './presence.ts';
import { type Sheet } from './sheet.ts';
/** A sheet and the run of the room that it is about. */
export type Found = {
    sheet: Sheet;
    run: Session;
};
/** Which sheets are empty, so that they are found again: when that came about, epoch ms. */
export type Mark = {
    at: number;
    session: string;
    identity: string;
};
export declare const MARKS = "forgotten/";
/** Every sheet of a site's person. */
export declare function sheetsOfPerson(records: Records, who: {
    site: string;
    person: string;
}): Promise<Found[]>;
/** Every sheet of a site's meeting, with all its groups. */
export declare function sheetsOfMeeting(records: Records, { site, meeting }: {
    site: string;
    meeting: string;
}): Promise<Found[]>;
type Parts = {
    records: Records;
    presence: Pick<PresenceIndex, 'set'>;
    clock: () => number;
};
/**
 * Removes what is in these sheets, and the reports and checkpoints that go with them. An empty sheet stays for a while: it knows
 * which connections are forgotten, so that what LiveKit tells of them late brings nothing back.
 */
export declare function forgetSheets({ records, presence, clock }: Parts, sheets: Sheet[]): Promise<void>;
/** Removes empty sheets whose session has been over for an hour. `now` is epoch ms. */
export declare function forgetEmptied(records: Records, now: number): AsyncGenerator<void>;
export {};
