import { itemOf, signAnswer } from "../../doors/lti/deep-linking.js";
import { codeForForm } from "../../doors/lti/tokens.js";
import { usualPlan } from "../../links/plan.js";
import { linkOf, linksInContext, offerPlan } from "../../links/registry.js";
import { deepLinkingReturnPage } from "./pages/deep-linking-return.js";
import { pickerPage } from "./pages/picker.js";
import { planFormOf, readPlanForm } from "./pages/plan-form-reader.js";
import { show } from "./show.js";
import { pickingOfForm } from "./visiting.js";
/** The page on which a teacher makes a meeting for the course, or takes over the settings of one that is there. */
export async function showPicker(req, res, parts, picking, filled = { values: planFormOf(usualPlan('')), errors: [] }) {
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
    show(req, res, parts, (say) => pickerPage({ code, context: { title: context.title }, offered, ...filled, mayMark: picking.lineItem }, say), filled.errors.length === 0 ? {} : { status: 400, code: 'lti_form_invalid' });
}
/** `POST /lti/deep-linking`: the teacher's choice goes back to the platform, signed (LTI-DL 2.0 §4.5). */
export function deepLinking(parts) {
    return async (req, res) => {
        const { parameters, picking, site } = await pickingOfForm(req, res, parts);
        if (parameters.has('cancel'))
            return await sendBack(req, res, parts, { site, picking, items: [] });
        const choice = parameters.get('choice') ?? 'new';
        const existing = choice === 'new' ? null : await linkOf(parts.records, site.id, choice);
        const isThere = existing?.deployment === picking.deployment && existing.context === picking.context.id;
        if (existing !== null && isThere) {
            return await sendPlan(req, res, parts, { site, picking, plan: existing.plan });
        }
        const form = readPlanForm(parameters);
        if (!('plan' in form))
            return await showPicker(req, res, parts, picking, form);
        await sendPlan(req, res, parts, { site, picking, plan: form.plan });
    };
}
async function sendPlan(req, res, parts, { site, picking, plan }) {
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
async function sendBack(req, res, parts, { site, picking, items }) {
    const { returnUrl: action } = picking;
    const jwt = await signAnswer(await parts.toolKeys.signing(), site.lti, picking, items, parts.clock());
    show(req, res, parts, (say) => deepLinkingReturnPage({ action, jwt }, say), {
        formTargets: [new URL(action).origin],
    });
}
//# sourceMappingURL=picker.js.map