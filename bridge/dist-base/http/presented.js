import { LaunchRequest } from '@meetbridge/shared/contract';
import { verifyAssertion } from "../doors/assertion.js";
import { readNote } from "../doors/lti/tokens.js";
import { BridgeError } from "../errors.js";
import { ltiSiteOf } from "../sites/registrations.js";
import { readBody } from "./body.js";
import { refuseForeignOrigin } from "./cors.js";
/**
 * The assertion that a page presents in its body, verified and not used up; from a page of our own, which an LTI launch has opened,
 * the bridge's own note in its place. Throws `BridgeError`: what `verifyAssertion` and `readNote` throw, `origin_not_paired`,
 * `site_suspended`.
 */
export async function readAssertion(req, res, trust) {
    const { assertion } = readBody(req, LaunchRequest);
    // a note is one sealed piece, a JWS has dots
    const verified = await (assertion.includes('.')
        ? verifyAssertion(assertion, trust)
        : verifyNote(assertion, trust));
    const { site } = verified;
    res.locals['site'] = site.id;
    refuseForeignOrigin(req, site);
    if (site.status !== 'active')
        throw new BridgeError('site_suspended', 'The site is suspended.');
    return verified;
}
async function verifyNote(sealed, { notes, records, now }) {
    const { launch, use } = readNote(notes, sealed, now);
    const site = await ltiSiteOf(records, launch.site);
    if (site === null)
        throw new BridgeError('assertion_untrusted', 'The registration is not known.');
    return { site, launch, use };
}
//# sourceMappingURL=presented.js.map