import type { Outbox } from '../attendance/ledger.ts';
import type { Link } from '../links/link.ts';
import type { Schedule } from '../schedule.ts';
import type { MarkParts } from './parts.ts';
export type MarksParts = MarkParts & {
    schedule: Schedule;
    /** Told what failed for the bridge's own reasons; it is tried again. */
    onFailure: (error: unknown) => void;
};
/** Attendance of LTI registrations, and the marks that are made of it. */
export type Marks = {
    /** Takes what is new about people of LTI registrations. */
    outbox: Outbox;
    /** Sends what is due, until `stop`. */
    start(): void;
    stop(): Promise<void>;
    /** Resolves when nothing is under way. */
    idle(): Promise<void>;
    /** After a change of a link's plan: everybody's mark is reckoned anew, and sent where it has changed. */
    remark(link: Link): Promise<void>;
    /**
     * As a teacher wants it: one person's mark (`person` is their `sub`), or all that were refused, are sent again. It also lets the
     * tool make the column anew where it is gone.
     */
    resend(link: Link, which: {
        person: string;
    } | 'refused'): Promise<void>;
};
export declare function createMarks(all: MarksParts): Marks;
