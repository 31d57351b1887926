import type { Request, RequestHandler, Response } from 'express';
import { codeForForm } from '../../doors/lti/tokens.ts';
import type { Visit } from '../../doors/lti/visit.ts';
import type { Link } from '../../links/link.ts';
import { changeLink } from '../../links/registry.ts';
import { linkOfVisit } from './meeting.ts';
import { planPage } from './pages/plan.ts';
import { planFormOf, readPlanForm, type PlanForm, type PlanFormError } from './pages/plan-form-reader.ts';
import type { LtiParts } from './parts.ts';
import { show } from './show.ts';
import { teacherOfForm } from './visiting.ts';

/** What follows when a teacher has changed a plan: marks are reckoned anew. */
export type PlanParts = LtiParts & { remark: (link: Link) => Promise<void> };

type Filled = { values: PlanForm; errors: PlanFormError[]; saved: boolean };

/** `POST /lti/plan` with a one-time code: the meeting's settings, and with `save` what the teacher has made of them. */
export function plan(parts: PlanParts): RequestHandler {
  return async (req, res) => {
    const { parameters, visit } = await teacherOfForm(req, res, parts);
    const link = await linkOfVisit(parts, visit);
    if (!parameters.has('save')) {
      const filled = { values: planFormOf(link.plan), errors: [], saved: false };
      return showPlan(req, res, parts, visit, link, filled);
    }
    const form = readPlanForm(parameters);
    if (!('plan' in form)) return showPlan(req, res, parts, visit, link, { ...form, saved: false });
    const changed = await changeLink(parts.records, visit.site, visit.link, (old) => ({
      ...(old ?? link),
      plan: form.plan,
      edited: true,
    }));
    await parts.remark(changed);
    showPlan(req, res, parts, visit, changed, { values: planFormOf(changed.plan), errors: [], saved: true });
  };
}

function showPlan(
  req: Request,
  res: Response,
  parts: LtiParts,
  visit: Visit,
  link: Link,
  filled: Filled,
): void {
  const code = codeForForm(parts.codes, { visit }, parts.clock());
  const mayMark = link.services.grades !== null;
  show(
    req,
    res,
    parts,
    (say) => planPage({ code, title: link.plan.title, mayMark, ...filled }, say),
    filled.errors.length === 0 ? {} : { status: 400, code: 'lti_form_invalid' },
  );
}
