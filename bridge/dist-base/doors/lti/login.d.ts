import type { LtiSite } from '../../sites/site.ts';
import type { Records } from '../../store/primitives.ts';
import { type Parameters } from './parameters.ts';
/** The parameters of a third-party-initiated login that count (LTI 1.3 §5.1.1, OIDC Core §4). */
export type Login = {
    issuer: string;
    loginHint: string;
    clientId: string | null;
    messageHint: string | null;
    deployment: string | null;
    /** `lti_storage_target` (Client Side postMessages 0.1). */
    storage: string | null;
};
/** Reads a login. Nothing in it is signed. Throws `BridgeError`: `lti_login_malformed`, `lti_target_foreign`. */
export declare function readLogin(parameters: Parameters, origin: string): Login;
/**
 * The one registration that a login is for. Throws `BridgeError`: `lti_platform_unknown` (issuer or client: alike), `lti_platform_ambiguous`,
 * `lti_registration_pending`, `site_suspended`, `lti_deployment_unknown`.
 */
export declare function registrationFor(records: Records, { issuer, clientId, deployment }: Login): Promise<LtiSite>;
/** Throws `BridgeError` `lti_registration_pending` or `site_suspended` where nobody may come in from there now. */
export declare function refuseInactive(site: LtiSite): void;
/** Throws `BridgeError` `lti_deployment_unknown`, unless the registration takes new ones. */
export declare function refuseUnknownDeployment({ lti }: LtiSite, deployment: string): void;
/** The authentication request (LTI 1.3 security framework §5.1.1.2); hints go back as they came. */
export declare function authorizationOf({ lti }: LtiSite, { loginHint, messageHint }: Login, { origin, state, nonce }: {
    origin: string;
    state: string;
    nonce: string;
}): [string, string][];
