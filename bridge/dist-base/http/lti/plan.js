import { codeForForm } from "../../doors/lti/tokens.js";
import { changeLink } from "../../links/registry.js";
import { linkOfVisit } from "./meeting.js";
import { planPage } from "./pages/plan.js";
import { planFormOf, readPlanForm } from "./pages/plan-form-reader.js";
import { show } from "./show.js";
import { teacherOfForm } from "./visiting.js";
/** `POST /lti/plan` with a one-time code: the meeting's settings, and with `save` what the teacher has made of them. */
export function plan(parts) {
    return async (req, res) => {
        const { parameters, visit } = await teacherOfForm(req, res, parts);
        const link = await linkOfVisit(parts, visit);
        if (!parameters.has('save')) {
            const filled = { values: planFormOf(link.plan), errors: [], saved: false };
            return showPlan(req, res, parts, visit, link, filled);
        }
        const form = readPlanForm(parameters);
        if (!('plan' in form))
            return showPlan(req, res, parts, visit, link, { ...form, saved: false });
        const changed = await changeLink(parts.records, visit.site, visit.link, (old) => ({
            ...(old ?? link),
            plan: form.plan,
            edited: true,
        }));
        await parts.remark(changed);
        showPlan(req, res, parts, visit, changed, { values: planFormOf(changed.plan), errors: [], saved: true });
    };
}
function showPlan(req, res, parts, visit, link, filled) {
    const code = codeForForm(parts.codes, { visit }, parts.clock());
    const mayMark = link.services.grades !== null;
    show(req, res, parts, (say) => planPage({ code, title: link.plan.title, mayMark, ...filled }, say), filled.errors.length === 0 ? {} : { status: 400, code: 'lti_form_invalid' });
}
//# sourceMappingURL=plan.js.map