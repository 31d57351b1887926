import type { Request, RequestHandler, Response } from 'express';
import { cleanTitle } from '../../admission/clean-name.ts';
import { parameterOf, type Parameters, readParameters } from '../../doors/lti/parameters.ts';
import { BridgeError } from '../../errors.ts';
import type { Reach } from '../../platforms/address.ts';
import {
  fetchConfiguration,
  type PlatformConfiguration,
  type Registered,
  registerTool,
} from '../../platforms/configuration.ts';
import type { Send } from '../../platforms/request.ts';
import { claimsAnothersName } from '../../sites/audience.ts';
import { checkLtiInvite, holdLtiInvite } from '../../sites/lti-invite.ts';
import { type Platform, RegistrationPolicy } from '../../sites/registration.ts';
import { addRegistration, propose, registeredSite } from '../../sites/registrations.ts';
import { listSites } from '../../sites/registry.ts';
import type { LtiSite } from '../../sites/site.ts';
import { byHandValues } from './by-hand-values.ts';
import { queryOf } from './form.ts';
import { byHandPage } from './pages/by-hand.ts';
import { registeredPage } from './pages/registered.ts';
import type { LtiParts } from './parts.ts';
import { meetSite, show } from './show.ts';
import { ASKED, toolMetadata } from './tool-metadata.ts';

export type RegisterParts = Pick<LtiParts, 'records' | 'audience' | 'clock' | 'assets'> & {
  send: Send;
  /** Development: a platform on this very machine may register. */
  allowLoopback: boolean;
};

type Asked = { invite: string; configuration: string | null; token: string | null };

/** A registration as it came about. `updated`: that client was known, and what is new waits beside it. */
type Kept = { site: LtiSite; status: 'pending' | 'updated' };

/**
 * `GET /lti/register?invite=CODE`: without more, a page of what to type into a platform by hand; with `openid_configuration` (and
 * `registration_token`), a dynamic registration (LTI-DR 1.0 §3.3–3.7). Nothing is asked of anybody without a good invite, and
 * nobody comes in by what was registered before the operator approves it.
 */
export function register(parts: RegisterParts): RequestHandler {
  const { records, audience, clock } = parts;
  return async (req, res) => {
    const asked = readAsked(readParameters(queryOf(req), '', 'request_malformed'));
    if (asked.configuration === null) {
      await checkLtiInvite(records, asked.invite, clock());
      const values = byHandValues(audience, asked.invite);
      return show(req, res, parts, (say) => byHandPage({ values: values(say) }, say));
    }
    const held = await holdLtiInvite(records, asked.invite, clock());
    let brought: Brought;
    try {
      brought = await registerAt(parts, asked.configuration, asked.token);
    } catch (error) {
      await held.release();
      throw error;
    }
    await held.spend();
    showRegistered(req, res, parts, brought, await keep(parts, brought));
  };
}

/** Reads what the address bears. Throws `BridgeError`: `lti_invite_invalid`, `lti_address_refused`, `request_malformed`. Pure. */
function readAsked(parameters: Parameters): Asked {
  const invite = parameterOf(parameters, 'invite', { longest: 64, code: 'lti_invite_invalid' });
  if (invite === null) throw new BridgeError('lti_invite_invalid', 'There is no invite.');
  const code = 'request_malformed';
  const token = parameterOf(parameters, 'registration_token', { longest: 8192, code });
  // it becomes a header
  if (token !== null && !/^[\x21-\x7e]+$/.test(token)) throw new BridgeError(code, 'The token is none.');
  const configuration = parameterOf(parameters, 'openid_configuration', {
    longest: 2048,
    code: 'lti_address_refused',
  });
  return { invite, configuration, token };
}

type Brought = { configuration: PlatformConfiguration; registered: Registered; product: string };

async function registerAt(
  { records, send, audience, allowLoopback }: RegisterParts,
  address: string,
  token: string | null,
): Promise<Brought> {
  const reach: Reach = { network: 'public', loopback: allowLoopback };
  const configuration = await fetchConfiguration(send, address, reach);
  if (claimsAnothersName(await listSites(records), configuration)) {
    throw new BridgeError(
      'lti_issuer_mismatch',
      'The authorization server is another platform that is registered.',
    );
  }
  const { family = '', version = '' } = configuration.product ?? {};
  const metadata = toolMetadata(audience, { isMoodle: /^moodle$/i.test(family) });
  const registered = await registerTool(send, configuration, { metadata, token, reach });
  return { configuration, registered, product: cleanTitle(`${family} ${version}`) };
}

async function keep(
  { records, audience, clock }: RegisterParts,
  { configuration, registered, product }: Brought,
): Promise<Kept> {
  const platform = platformIn(configuration);
  const { clientId, deployments, granted } = registered;
  const told = {
    ...platform,
    clientId,
    deployments,
    network: 'public' as const,
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
  if (added !== null) return { site: added, status: 'pending' };
  const known = await registeredSite(records, platform.issuer, clientId);
  const site = known === null ? null : await propose(records, known.id, { ...told, at: clock() });
  if (site === null) throw new BridgeError('store_unavailable', 'The registration went while it came again.');
  return { site, status: 'updated' };
}

const platformIn = ({
  registrationEndpoint: _,
  product: __,
  ...platform
}: PlatformConfiguration): Omit<Platform, 'clientId'> => platform;

function showRegistered(
  req: Request,
  res: Response,
  parts: RegisterParts,
  { configuration: { issuer }, registered: { granted, deployments }, product }: Brought,
  { site, status }: Kept,
): void {
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
function framerOf(req: Request): string | null {
  const { referer = '' } = req.headers;
  const origin = URL.canParse(referer) ? new URL(referer).origin : '';
  // it comes to stand in a policy
  return /^https?:\/\/[a-z0-9._:[\]-]+$/.test(origin) ? origin : null;
}
