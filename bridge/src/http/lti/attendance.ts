import type { RequestHandler } from 'express';
import { codeForForm } from '../../doors/lti/tokens.ts';
import type { Link } from '../../links/link.ts';
import type { LtiSite } from '../../sites/site.ts';
import { linkOfVisit, titleOf } from './meeting.ts';
import { type AttendanceData, attendancePage } from './pages/attendance.ts';
import { messagesFor, type Say } from './pages/messages.ts';
import type { LtiParts } from './parts.ts';
import { show } from './show.ts';
import { teacherOfForm } from './visiting.ts';

/** Everything that is known of who should have come, who came, and their marks. */
export type AttendanceFacts = Pick<AttendanceData, 'sessions' | 'people' | 'roster'>;

export type AttendanceParts = LtiParts & {
  attendanceOf: (site: LtiSite, link: Link, locale: string) => Promise<AttendanceFacts>;
  /** The same as a table for spreadsheets, with a heading of words. */
  csvOf: (facts: AttendanceFacts, link: Link, say: Say) => string;
  /** Sends marks again: one person's, or all that were refused. */
  resend: (link: Link, which: { person: string } | 'refused') => Promise<void>;
};

/**
 * `POST /lti/attendance` with a one-time code: who was there, for teachers. `action` `csv` answers with a file, `resend` and `again`
 * (a person's id) send marks once more.
 */
export function attendance(parts: AttendanceParts): RequestHandler {
  return async (req, res) => {
    const { parameters, visit, site } = await teacherOfForm(req, res, parts);
    const link = await linkOfVisit(parts, visit);
    const action = parameters.get('action');
    const again = parameters.get('again');
    if (again !== undefined) await parts.resend(link, { person: again });
    else if (action === 'resend') await parts.resend(link, 'refused');
    const facts = await parts.attendanceOf(site, link, visit.person.locale ?? 'en');
    if (action === 'csv') {
      res.set('Content-Type', 'text/csv; charset=utf-8');
      res.set('Content-Disposition', 'attachment; filename="attendance.csv"');
      res.send(parts.csvOf(facts, link, messagesFor([visit.person.locale ?? '']).say));
      return;
    }
    const now = parts.clock();
    show(req, res, parts, (say) =>
      attendancePage(
        {
          ...facts,
          code: codeForForm(parts.codes, { visit }, now),
          title: titleOf(link, say),
          mark: link.plan.mark,
          keptDays: parts.keepDays,
          resent: again !== undefined || action === 'resend',
          now,
        },
        say,
      ),
    );
  };
}
