import { cleanTitle } from "../../admission/clean-name.js";
import { parameterOf, readParameters } from "../../doors/lti/parameters.js";
import { BridgeError } from "../../errors.js";
import { fetchConfiguration, registerTool, } from "../../platforms/configuration.js";
import { claimsAnothersName } from "../../sites/audience.js";
import { checkLtiInvite, holdLtiInvite } from "../../sites/lti-invite.js";
import { RegistrationPolicy } from "../../sites/registration.js";
import { addRegistration, propose, registeredSite } from "../../sites/registrations.js";
import { listSites } from "../../sites/registry.js";
import { byHandValues } from "./by-hand-values.js";
import { queryOf } from "./form.js";
import { byHandPage } from "./pages/by-hand.js";
import { registeredPage } from "./pages/registered.js";
import { meetSite, show } from "./show.js";
import { ASKED, toolMetadata } from "./tool-metadata.js";
/**
 * `GET /lti/register?invite=CODE`: without more, a page of what to type into a platform by hand; with `openid_configuration` (and
 * `registration_token`), a dynamic registration (LTI-DR 1.0 §3.3–3.7). Nothing is asked of anybody without a good invite, and
 * nobody comes in by what was registered before the operator approves it.
 */
export function register(parts) {
    const { records, audience, clock } = parts;
    return async (req, res) => {
        const asked = readAsked(readParameters(queryOf(req), '', 'request_malformed'));
        if (asked.configuration === null) {
            await checkLtiInvite(records, asked.invite, clock());
            const values = byHandValues(audience, asked.invite);
            return show(req, res, parts, (say) => byHandPage({ values: values(say) }, say));
        }
        const held = await holdLtiInvite(records, asked.invite, clock());
        let brought;
        try {
            brought = await registerAt(parts, asked.configuration, asked.token);
        }
        catch (error) {
            await held.release();
            throw error;
        }
        await held.spend();
        showRegistered(req, res, parts, brought, await keep(parts, brought));
    };
}
/** Reads what the address bears. Throws `BridgeError`: `lti_invite_invalid`, `lti_address_refused`, `request_malformed`. Pure. */
function readAsked(parameters) {
    const invite = parameterOf(parameters, 'invite', { longest: 64, code: 'lti_invite_invalid' });
    if (invite === null)
        throw new BridgeError('lti_invite_invalid', 'There is no invite.');
    const code = 'request_malformed';
    const token = parameterOf(parameters, 'registration_token', { longest: 8192, code });
    // it becomes a header
    if (token !== null && !/^[\x21-\x7e]+$/.test(token))
        throw new BridgeError(code, 'The token is none.');
    const configuration = parameterOf(parameters, 'openid_configuration', {
        longest: 2048,
        code: 'lti_address_refused',
    });
    return { invite, configuration, token };
}
async function registerAt({ records, send, audience, allowLoopback }, address, token) {
    const reach = { network: 'public', loopback: allowLoopback };
    const configuration = await fetchConfiguration(send, address, reach);
    if (claimsAnothersName(await listSites(records), configuration)) {
        throw new BridgeError('lti_issuer_mismatch', 'The authorization server is another platform that is registered.');
    }
    const { family = '', version = '' } = configuration.product ?? {};
    const metadata = toolMetadata(audience, { isMoodle: /^moodle$/i.test(family) });
    const registered = await registerTool(send, configuration, { metadata, token, reach });
    return { configuration, registered, product: cleanTitle(`${family} ${version}`) };
}
async function keep({ records, audience, clock }, { configuration, registered, product }) {
    const platform = platformIn(configuration);
    const { clientId, deployments, granted } = registered;
    const told = {
        ...platform,
        clientId,
        deployments,
        network: 'public',
        product: product === '' ? null : product,
        scopes: { asked: [...ASKED], granted },
    };
    const added = await addRegistration(records, {
        registration: { ...told, policy: RegistrationPolicy.parse({}), proposed: null },
        name: new URL(platform.issuer).host,
        software: product === '' ? 'LTI 1.3' : product,
        origin: audience,
        status: 'pending',
        now: clock(),
    });
    if (added !== null)
        return { site: added, status: 'pending' };
    const known = await registeredSite(records, platform.issuer, clientId);
    const site = known === null ? null : await propose(records, known.id, { ...told, at: clock() });
    if (site === null)
        throw new BridgeError('store_unavailable', 'The registration went while it came again.');
    return { site, status: 'updated' };
}
const platformIn = ({ registrationEndpoint: _, product: __, ...platform }) => platform;
function showRegistered(req, res, parts, { configuration: { issuer }, registered: { granted, deployments }, product }, { site, status }) {
    const origin = new URL(issuer).origin;
    const framer = framerOf(req) ?? origin;
    const data = {
        platformName: product === '' ? site.name : `${product} (${site.name})`,
        issuer,
        asked: [...ASKED],
        granted,
        missing: ASKED.filter((scope) => !granted.includes(scope)),
        deployments,
        status,
        siteId: site.id,
        platformOrigin: framer,
    };
    meetSite(res, site);
    show(req, res, parts, (say) => registeredPage(data, say), { frameOrigins: [...new Set([origin, framer])] });
}
/**
 * Where the registration was begun, as the browser tells: platforms with many tenants show it at a tenant's host and not at
 * their issuer's. Good for showing the result there, which tells no secret and does nothing.
 */
function framerOf(req) {
    const { referer = '' } = req.headers;
    const origin = URL.canParse(referer) ? new URL(referer).origin : '';
    // it comes to stand in a policy
    return /^https?:\/\/[a-z0-9._:[\]-]+$/.test(origin) ? origin : null;
}
//# sourceMappingURL=register.js.map