import { BridgeError } from "../../errors.js";
import { clientsOf, ltiSiteOf } from "../../sites/registrations.js";
import { isOurTarget, toolAddresses } from "./addresses.js";
import { parameterOf } from "./parameters.js";
/** Hints of 2–4 kB are normal; Canvas' is a JWT. */
const LONGEST = { iss: 2048, target_link_uri: 2048, client_id: 255, lti_deployment_id: 255, hint: 16_384 };
/** Frame names as platforms give them; anything else would have to be taken for an attack. */
const storageTarget = /^[\w.-]{1,64}$/;
const code = 'lti_login_malformed';
/** Reads a login. Nothing in it is signed. Throws `BridgeError`: `lti_login_malformed`, `lti_target_foreign`. */
export function readLogin(parameters, origin) {
    const read = (name, longest) => parameterOf(parameters, name, { longest, code });
    const issuer = read('iss', LONGEST.iss);
    const loginHint = read('login_hint', LONGEST.hint);
    const target = read('target_link_uri', LONGEST.target_link_uri);
    const clientId = read('client_id', LONGEST.client_id);
    const storage = read('lti_storage_target', 64);
    if (issuer === null || loginHint === null || target === null) {
        throw new BridgeError(code, 'iss, login_hint or target_link_uri is missing.');
    }
    if (storage !== null && !storageTarget.test(storage)) {
        throw new BridgeError(code, 'lti_storage_target is no name of a frame.');
    }
    if (!isOurTarget(target, origin)) {
        throw new BridgeError('lti_target_foreign', 'target_link_uri is no page of this tool.');
    }
    const messageHint = read('lti_message_hint', LONGEST.hint);
    const deployment = read('lti_deployment_id', LONGEST.lti_deployment_id);
    return { issuer, loginHint, clientId, messageHint, deployment, storage };
}
/**
 * The one registration that a login is for. Throws `BridgeError`: `lti_platform_unknown` (issuer or client: alike), `lti_platform_ambiguous`,
 * `lti_registration_pending`, `site_suspended`, `lti_deployment_unknown`.
 */
export async function registrationFor(records, { issuer, clientId, deployment }) {
    const clients = await clientsOf(records, issuer);
    if (clientId === null && clients.size > 1) {
        throw new BridgeError('lti_platform_ambiguous', 'The issuer has several clients and named none.');
    }
    const id = clientId === null ? [...clients.values()][0] : clients.get(clientId);
    const site = id === undefined ? null : await ltiSiteOf(records, id);
    if (site === null)
        throw new BridgeError('lti_platform_unknown', 'No such issuer, or no such client of it.');
    refuseInactive(site);
    if (deployment !== null)
        refuseUnknownDeployment(site, deployment);
    return site;
}
/** Throws `BridgeError` `lti_registration_pending` or `site_suspended` where nobody may come in from there now. */
export function refuseInactive(site) {
    if (site.status === 'pending') {
        throw new BridgeError('lti_registration_pending', 'The operator has not approved the registration.');
    }
    if (site.status === 'suspended')
        throw new BridgeError('site_suspended', 'The site is suspended.');
}
/** Throws `BridgeError` `lti_deployment_unknown`, unless the registration takes new ones. */
export function refuseUnknownDeployment({ lti }, deployment) {
    if (lti.policy.newDeployments === 'refuse' && !lti.deployments.includes(deployment)) {
        throw new BridgeError('lti_deployment_unknown', 'The registration does not know this deployment.');
    }
}
/** The authentication request (LTI 1.3 security framework §5.1.1.2); hints go back as they came. */
export function authorizationOf({ lti }, { loginHint, messageHint }, { origin, state, nonce }) {
    return [
        ['scope', 'openid'],
        ['response_type', 'id_token'],
        ['response_mode', 'form_post'],
        ['prompt', 'none'],
        ['client_id', lti.clientId],
        ['redirect_uri', toolAddresses(origin).launch],
        ['login_hint', loginHint],
        ...(messageHint === null ? [] : [['lti_message_hint', messageHint]]),
        ['state', state],
        ['nonce', nonce],
    ];
}
//# sourceMappingURL=login.js.map