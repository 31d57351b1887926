import type { RequestHandler } from 'express';
import type { Link } from '../../links/link.ts';
import type { LtiSite } from '../../sites/site.ts';
import { type AttendanceData } from './pages/attendance.ts';
import { type Say } from './pages/messages.ts';
import type { LtiParts } from './parts.ts';
/** Everything that is known of who should have come, who came, and their marks. */
export type AttendanceFacts = Pick<AttendanceData, 'sessions' | 'people' | 'roster'>;
export type AttendanceParts = LtiParts & {
    attendanceOf: (site: LtiSite, link: Link, locale: string) => Promise<AttendanceFacts>;
    /** The same as a table for spreadsheets, with a heading of words. */
    csvOf: (facts: AttendanceFacts, link: Link, say: Say) => string;
    /** Sends marks again: one person's, or all that were refused. */
    resend: (link: Link, which: {
        person: string;
    } | 'refused') => Promise<void>;
};
/**
 * `POST /lti/attendance` with a one-time code: who was there, for teachers. `action` `csv` answers with a file, `resend` and `again`
 * (a person's id) send marks once more.
 */
export declare function attendance(parts: AttendanceParts): RequestHandler;
