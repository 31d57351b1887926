import { codeForForm } from "../../doors/lti/tokens.js";
import { linkOfVisit } from "./meeting.js";
import { attendancePage } from "./pages/attendance.js";
import { messagesFor } from "./pages/messages.js";
import { show } from "./show.js";
import { teacherOfForm } from "./visiting.js";
/**
 * `POST /lti/attendance` with a one-time code: who was there, for teachers. `action` `csv` answers with a file, `resend` and `again`
 * (a person's id) send marks once more.
 */
export function attendance(parts) {
    return async (req, res) => {
        const { parameters, visit, site } = await teacherOfForm(req, res, parts);
        const link = await linkOfVisit(parts, visit);
        const action = parameters.get('action');
        const again = parameters.get('again');
        if (again !== undefined)
            await parts.resend(link, { person: again });
        else if (action === 'resend')
            await parts.resend(link, 'refused');
        const facts = await parts.attendanceOf(site, link, visit.person.locale ?? 'en');
        if (action === 'csv') {
            res.set('Content-Type', 'text/csv; charset=utf-8');
            res.set('Content-Disposition', 'attachment; filename="attendance.csv"');
            res.send(parts.csvOf(facts, link, messagesFor([visit.person.locale ?? '']).say));
            return;
        }
        const now = parts.clock();
        show(req, res, parts, (say) => attendancePage({
            ...facts,
            code: codeForForm(parts.codes, { visit }, now),
            title: link.plan.title || say('meeting.untitled'),
            mark: link.plan.mark,
            keptDays: parts.keepDays,
            resent: again !== undefined || action === 'resend',
            now,
        }, say));
    };
}
//# sourceMappingURL=attendance.js.map