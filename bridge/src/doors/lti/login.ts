import { BridgeError } from '../../errors.ts';
import { createRecent, type Recent } from '../../recent.ts';
import { clientsOf, ltiSiteOf, registeredSite } from '../../sites/registrations.ts';
import type { LtiSite } from '../../sites/site.ts';
import type { Records } from '../../store/primitives.ts';
import { isOurTarget, toolAddresses } from './addresses.ts';
import { type Parameters, parameterOf } from './parameters.ts';

/** Hints of 2–4 kB are normal; Canvas' is a JWT. */
const LONGEST = { iss: 2048, target_link_uri: 2048, client_id: 255, lti_deployment_id: 255, hint: 16_384 };

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

/** Frame names as platforms give them; anything else would have to be taken for an attack. */
const storageTarget = /^[\w.-]{1,64}$/;

const code = 'lti_login_malformed';

/** Reads a login. Nothing in it is signed. Throws `BridgeError`: `lti_login_malformed`, `lti_target_foreign`. */
export function readLogin(parameters: Parameters, origin: string): Login {
  const read = (name: string, longest: number): string | null =>
    parameterOf(parameters, name, { longest, code });
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
export async function registrationFor(
  records: Records,
  { issuer, clientId, deployment }: Login,
): Promise<LtiSite> {
  const site =
    clientId === null ? await onlySite(records, issuer) : await namedSite(records, issuer, clientId);
  if (site === null)
    throw new BridgeError('lti_platform_unknown', 'No such issuer, or no such client of it.');
  refuseInactive(site);
  if (deployment !== null) refuseUnknownDeployment(site, deployment);
  return site;
}

/** More registrations than a bridge has. */
const MOST_KEPT = 10_000;

/** Where a client of an issuer was found last. Only a hint: the site itself says whose it is, and is read fresh. */
const placesOf = new WeakMap<Records, Recent<string>>();

async function namedSite(records: Records, issuer: string, clientId: string): Promise<LtiSite | null> {
  const places = placesOf.get(records) ?? createRecent<string>(MOST_KEPT);
  placesOf.set(records, places);
  const name = JSON.stringify([issuer, clientId]);
  const place = places.get(name);
  const known = place === undefined ? null : await ltiSiteOf(records, place);
  if (known?.lti.issuer === issuer && known.lti.clientId === clientId) return known;
  const site = await registeredSite(records, issuer, clientId);
  if (site === null) places.delete(name);
  else places.set(name, site.id);
  return site;
}

/** The one client of an issuer; one that waits for the operator's yes stands in nobody's way. */
async function onlySite(records: Records, issuer: string): Promise<LtiSite | null> {
  const sites: LtiSite[] = [];
  for (const id of (await clientsOf(records, issuer)).values()) {
    const site = await ltiSiteOf(records, id);
    if (site !== null) sites.push(site);
  }
  const approved = sites.filter(({ status }) => status !== 'pending');
  const [only, another] = approved.length === 0 ? sites : approved;
  if (another !== undefined) {
    throw new BridgeError('lti_platform_ambiguous', 'The issuer has several clients and named none.');
  }
  return only ?? null;
}

/** Throws `BridgeError` `lti_registration_pending` or `site_suspended` where nobody may come in from there now. */
export function refuseInactive(site: LtiSite): void {
  if (site.status === 'pending') {
    throw new BridgeError('lti_registration_pending', 'The operator has not approved the registration.');
  }
  if (site.status === 'suspended') throw new BridgeError('site_suspended', 'The site is suspended.');
}

/** Throws `BridgeError` `lti_deployment_unknown`, unless the registration takes new ones. */
export function refuseUnknownDeployment({ lti }: LtiSite, deployment: string): void {
  if (lti.policy.newDeployments === 'refuse' && !lti.deployments.includes(deployment)) {
    throw new BridgeError('lti_deployment_unknown', 'The registration does not know this deployment.');
  }
}

/** The authentication request (LTI 1.3 security framework §5.1.1.2); hints go back as they came. */
export function authorizationOf(
  { lti }: LtiSite,
  { loginHint, messageHint }: Login,
  { origin, state, nonce }: { origin: string; state: string; nonce: string },
): [string, string][] {
  return [
    ['scope', 'openid'],
    ['response_type', 'id_token'],
    ['response_mode', 'form_post'],
    ['prompt', 'none'],
    ['client_id', lti.clientId],
    ['redirect_uri', toolAddresses(origin).launch],
    ['login_hint', loginHint],
    ...(messageHint === null ? [] : ([['lti_message_hint', messageHint]] as [string, string][])),
    ['state', state],
    ['nonce', nonce],
  ];
}
