import type { RequestHandler } from 'express';
import { itemOf, signAnswer } from '../../doors/lti/deep-linking.ts';
import { codeForForm } from '../../doors/lti/tokens.ts';
import type { Picking } from '../../doors/lti/visit.ts';
import { usualPlan, type Plan } from '../../links/plan.ts';
import { linkOf, linksInContext, offerPlan } from '../../links/registry.ts';
import type { LtiSite } from '../../sites/site.ts';
import type { Request, Response } from '../exchange.ts';
import { deepLinkingReturnPage } from './pages/deep-linking-return.ts';
import { pickerPage } from './pages/picker.ts';
import { planFormOf, readPlanForm, type PlanForm, type PlanFormError } from './pages/plan-form-reader.ts';
import type { LtiParts } from './parts.ts';
import { show } from './show.ts';
import { pickingOfForm } from './visiting.ts';

type Filled = { values: PlanForm; errors: PlanFormError[] };

/** The page on which a teacher makes a meeting for the course, or takes over the settings of one that is there. */
export async function showPicker(
  req: Request,
  res: Response,
  parts: LtiParts,
  picking: Picking,
  filled: Filled = { values: planFormOf(usualPlan('')), errors: [] },
): Promise<void> {
  const { records, codes, clock } = parts;
  const { site, deployment, context } = picking;
  const links = await linksInContext(records, { site, deployment, context: context.id });
  const code = codeForForm(codes, { picking }, clock());
  const offered = links.map(({ id, plan }) => ({
    id,
    title: plan.title,
    opensAt: plan.opensAt,
    closesAt: plan.closesAt,
  }));
  show(
    req,
    res,
    parts,
    (say) =>
      pickerPage(
        { code, context: { title: context.title }, offered, ...filled, mayMark: picking.lineItem },
        say,
      ),
    filled.errors.length === 0 ? {} : { status: 400, code: 'lti_form_invalid' },
  );
}

/** `POST /lti/deep-linking`: the teacher's choice goes back to the platform, signed (LTI-DL 2.0 §4.5). */
export function deepLinking(parts: LtiParts): RequestHandler {
  return async (req, res) => {
    const { parameters, picking, site } = await pickingOfForm(req, res, parts);
    if (parameters.has('cancel')) return await sendBack(req, res, parts, { site, picking, items: [] });
    const choice = parameters.get('choice') ?? 'new';
    const existing = choice === 'new' ? null : await linkOf(parts.records, site.id, choice);
    const isThere = existing?.deployment === picking.deployment && existing.context === picking.context.id;
    if (existing !== null && isThere) {
      return await sendPlan(req, res, parts, { site, picking, plan: existing.plan });
    }
    const form = readPlanForm(parameters);
    if (!('plan' in form)) return await showPicker(req, res, parts, picking, form);
    await sendPlan(req, res, parts, { site, picking, plan: form.plan });
  };
}

type Choice = { site: LtiSite; picking: Picking };

async function sendPlan(
  req: Request,
  res: Response,
  parts: LtiParts,
  { site, picking, plan }: Choice & { plan: Plan },
): Promise<void> {
  const { deployment, context, isMoodle, lineItem } = picking;
  const id = await offerPlan(parts.records, site.id, {
    deployment,
    context: context.id,
    plan,
    madeAt: parts.clock(),
  });
  const item = itemOf(plan, id, { origin: parts.audience, isMoodle, lineItem });
  await sendBack(req, res, parts, { site, picking, items: [item] });
}

async function sendBack(
  req: Request,
  res: Response,
  parts: LtiParts,
  { site, picking, items }: Choice & { items: ReturnType<typeof itemOf>[] },
): Promise<void> {
  const { returnUrl: action } = picking;
  const jwt = await signAnswer(await parts.toolKeys.signing(), site.lti, picking, items, parts.clock());
  show(req, res, parts, (say) => deepLinkingReturnPage({ action, jwt }, say), {
    formTargets: [new URL(action).origin],
  });
}
