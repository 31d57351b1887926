import { refuseInactive } from "../../doors/lti/login.js";
import { parameterOf } from "../../doors/lti/parameters.js";
import { useCode } from "../../doors/lti/tokens.js";
import { BridgeError } from "../../errors.js";
import { ltiSiteOf } from "../../sites/registrations.js";
import { readForm } from "./form.js";
import { meetLaunch, meetSite } from "./show.js";
/** Longer than any form of ours: a description of 2,000 characters, all of them escaped. */
const LONGEST_CODE = 65_536;
async function submitted(req, res, parts) {
    const parameters = readForm(req, 'lti_form_invalid');
    const sealed = parameterOf(parameters, 'code', { longest: LONGEST_CODE, code: 'lti_form_invalid' });
    const code = await useCode(parts, sealed, parts.clock());
    const about = 'visit' in code ? code.visit : 'picking' in code ? code.picking : null;
    const site = about === null ? null : await ltiSiteOf(parts.records, about.site);
    if (site === null)
        throw new BridgeError('lti_page_expired', 'The registration is gone.');
    meetSite(res, site);
    if ('visit' in code) {
        meetLaunch(res, { locale: code.visit.person.locale, returnUrl: code.visit.returnUrl });
    }
    else if ('picking' in code)
        meetLaunch(res, { locale: code.picking.locale });
    refuseInactive(site);
    return { parameters, code, site };
}
/** The visit behind a form. Throws what `useCode` and `refuseInactive` throw. */
export async function visitOfForm(req, res, parts) {
    const { parameters, code, site } = await submitted(req, res, parts);
    if (!('visit' in code))
        throw new BridgeError('lti_page_expired', 'The code is for another page.');
    return { parameters, visit: code.visit, site };
}
/** The same for teachers alone. Throws `BridgeError` `lti_teachers_only` besides. */
export async function teacherOfForm(...request) {
    const found = await visitOfForm(...request);
    if (!found.visit.teaches)
        throw new BridgeError('lti_teachers_only', 'This page is for teachers.');
    return found;
}
/** The choice that a form of the picker makes. */
export async function pickingOfForm(req, res, parts) {
    const { parameters, code, site } = await submitted(req, res, parts);
    if (!('picking' in code))
        throw new BridgeError('lti_page_expired', 'The code is for another page.');
    return { parameters, picking: code.picking, site };
}
//# sourceMappingURL=visiting.js.map