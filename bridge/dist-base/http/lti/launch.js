import { isOurTarget } from "../../doors/lti/addresses.js";
import { arrivalOf, pickingOf } from "../../doors/lti/arrival.js";
import { claimNames, localeOf, readMessage } from "../../doors/lti/claims.js";
import { judgeClaims, openToken, refuseForged } from "../../doors/lti/id-token.js";
import { refuseInactive, refuseUnknownDeployment } from "../../doors/lti/login.js";
import { parameterOf } from "../../doors/lti/parameters.js";
import { bindingName, isBound, openState, STATE_LASTS, useOf } from "../../doors/lti/state.js";
import { BridgeError } from "../../errors.js";
import { linkAt } from "../../links/arrival.js";
import { addDeployment, ltiSiteOf } from "../../sites/registrations.js";
import { takeBinding } from "./binding.js";
import { readForm } from "./form.js";
import { messagesFor } from "./pages/messages.js";
import { storageProofPage } from "./pages/storage-proof.js";
import { mayReturnTo } from "./return-address.js";
import { meetLaunch, meetSite, show } from "./show.js";
import { showOutcome } from "./outcome.js";
const code = 'lti_launch_malformed';
const LONGEST = { state: 8192, token: 65_536 };
/** Deployments that are noted one by one; where every new one is let in, nothing hangs on the list. */
const MOST_DEPLOYMENTS = 1000;
/** How long the page may take to ask the platform for the secret it keeps, in ms. */
export const PROOF_LASTS = 60_000;
/**
 * `POST /lti/launch`: the platform's answer to a login. The state is used up before the token is looked at; nothing is asked of
 * anybody unless the token names a key that is not known yet.
 */
export function launch(parts) {
    const { records, once, clock, states } = parts;
    return async (req, res) => {
        const parameters = readForm(req, code);
        const read = (name, longest) => parameterOf(parameters, name, { longest, code });
        const now = clock();
        const state = openState(states, read('state', LONGEST.state), now);
        const site = await ltiSiteOf(records, state.site);
        if (site === null)
            throw new BridgeError('lti_platform_unknown', 'The registration of the state is gone.');
        meetSite(res, site);
        meetLaunch(res, { again: againOf(state) });
        const secret = takeBinding(req, res, bindingName(state));
        if (!(await once.claim(useOf(state), state.begunAt + STATE_LASTS + PROOF_LASTS))) {
            throw new BridgeError('lti_state_used', 'Somebody has come back with this state.');
        }
        refuseInactive(site);
        if (parameters.has('error')) {
            throw new BridgeError('lti_platform_refused', 'The platform answers the login with an error.');
        }
        const bound = isBound(state, secret);
        if (!bound && (secret !== null || state.storage === null)) {
            throw new BridgeError('lti_browser_unbound', 'The browser does not bring the secret of the login.');
        }
        const token = read('id_token', LONGEST.token);
        if (token === null)
            throw new BridgeError(code, 'There is no id_token.');
        const { outcome, link } = await judge(req, res, parts, { site, state, token: openToken(token), now });
        if (bound)
            return await showOutcome(req, res, parts, outcome, link);
        const pending = parts.pendings.seal({ until: now + PROOF_LASTS, binding: state.binding, outcome });
        const storage = {
            target: state.storage ?? '',
            origin: new URL(site.lti.authorizationEndpoint).origin,
            key: bindingName(state),
        };
        show(req, res, parts, (say) => storageProofPage({ storage, pending, newTab: againOf(state) }, say));
    };
}
const againOf = ({ again }) => again === null ? null : { action: '/lti/login', method: 'post', fields: again };
/** Everything that is to be said about the token, and about what it brings. */
async function judge(req, res, parts, { site, state, token, now }) {
    refuseForged(token, await keyOf(parts, site, token.kid));
    const message = readMessage(judgeClaims(token, site, { nonce: state.nonce, now }));
    const { claims, deployment } = message;
    meetLaunch(res, { locale: localeOf(claims), returnUrl: claims[claimNames.presentation].return_url });
    if (state.deployment !== null && state.deployment !== deployment) {
        throw new BridgeError('lti_deployment_unknown', 'The token is of another deployment than the login.');
    }
    refuseUnknownDeployment(site, deployment);
    if (!isOurTarget(claims[claimNames.target], parts.audience)) {
        throw new BridgeError('lti_target_foreign', 'The signed target_link_uri is no page of this tool.');
    }
    const { deployments } = site.lti;
    if (deployments.length < MOST_DEPLOYMENTS && !deployments.includes(deployment)) {
        await addDeployment(parts.records, site.id, deployment);
    }
    return await outcomeOf(req, parts, { site, message, nonce: state.nonce, now });
}
async function keyOf({ keySets }, { id, lti }, kid) {
    return (keySets.cached(id, lti.jwksUri, kid, 'RS256') ??
        (await keySets.keyFor(id, lti.jwksUri, lti.network, kid, 'RS256')));
}
async function outcomeOf(req, { records }, { site, message, nonce: id, now }) {
    if (message.kind === 'deep-linking') {
        const picking = pickingOf(site, message, message.claims, (address) => mayReturnTo(address, site.lti));
        return { outcome: { id, picking } };
    }
    const neutral = (locale) => messagesFor([locale ?? '', req.headers['accept-language']?.slice(0, 35) ?? '']).say('person.neutral');
    const { visit, place, news } = arrivalOf(site, message, message.claims, { neutral, now });
    const link = await linkAt(records, place, news, now);
    return { outcome: { id, visit }, link };
}
//# sourceMappingURL=launch.js.map