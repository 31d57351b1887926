import { refuseInactive } from "../../doors/lti/login.js";
import { parameterOf } from "../../doors/lti/parameters.js";
import { isBound } from "../../doors/lti/state.js";
import { BridgeError } from "../../errors.js";
import { ltiSiteOf } from "../../sites/registrations.js";
import { readForm } from "./form.js";
import { PROOF_LASTS } from "./launch.js";
import { showOutcome } from "./outcome.js";
import { meetLaunch, meetSite } from "./show.js";
const code = 'lti_launch_malformed';
/**
 * `POST /lti/proof`: a launch whose browser keeps no cookie for us, but has kept the secret of the login with the platform
 * (Client Side postMessages 0.1). The token has been judged; only the secret is missing.
 */
export function proof(parts) {
    const { records, once, clock, pendings } = parts;
    return async (req, res) => {
        const parameters = readForm(req, code);
        const sealed = parameterOf(parameters, 'pending', { longest: 65_536, code });
        const secret = parameterOf(parameters, 'secret', { longest: 255, code });
        const pending = sealed === null ? null : pendings.open(sealed);
        if (pending === null)
            throw new BridgeError('lti_state_unknown', 'No launch waits for this proof.');
        const { outcome } = pending;
        const { site: id, locale, returnUrl } = factsOf(outcome);
        const site = await ltiSiteOf(records, id);
        if (site === null)
            throw new BridgeError('lti_platform_unknown', 'The registration is gone.');
        meetSite(res, site);
        meetLaunch(res, { locale, returnUrl });
        if (clock() > pending.until)
            throw new BridgeError('lti_state_expired', 'The proof came too late.');
        if (!(await once.claim(`lti-proof/${outcome.id}`, pending.until + PROOF_LASTS))) {
            throw new BridgeError('lti_state_used', 'The launch has been proved.');
        }
        if (!isBound(pending, secret)) {
            throw new BridgeError('lti_browser_unbound', 'The platform keeps another secret.');
        }
        refuseInactive(site);
        await showOutcome(req, res, parts, outcome);
    };
}
const factsOf = (outcome) => 'visit' in outcome
    ? { site: outcome.visit.site, locale: outcome.visit.person.locale, returnUrl: outcome.visit.returnUrl }
    : { site: outcome.picking.site, locale: outcome.picking.locale, returnUrl: null };
//# sourceMappingURL=proof.js.map