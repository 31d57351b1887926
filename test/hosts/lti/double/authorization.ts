import type { RequestHandler } from 'express';
import { claimsFor } from '../claims.ts';
import type { Members, PlatformKeys } from '../platform-keys.ts';
import type { Launches, LaunchPlan } from './launches.ts';
import { sendForm } from './pages.ts';

export type AuthorizationParts = {
  issuer: () => string;
  clientId: () => string;
  deployment: () => string;
  origin: () => string;
  /** Compared letter by letter. */
  redirectUris: () => readonly string[];
  /** Where a launch goes. */
  target: () => string;
  clock: () => number;
  keys: PlatformKeys;
  launches: Launches;
};

/** Why a request for authorization is refused, or null (LTI Security 1.0 §5.1.1.2; Moodle's own list). Pure. */
function complaintAbout(asked: (name: string) => string, clientId: string): string | null {
  const fixed = { scope: 'openid', response_type: 'id_token', response_mode: 'form_post' };
  for (const [name, value] of Object.entries(fixed)) if (asked(name) !== value) return `${name} is wrong`;
  if (asked('client_id') !== clientId) return 'client_id is unknown';
  if (!['', 'none'].includes(asked('prompt'))) return 'prompt is not none';
  if (asked('nonce') === '') return 'nonce is missing';
  return null;
}

/** The OpenID Connect authorization endpoint: sends the browser back to the tool with an id_token, or with an error. */
export function authorization(parts: AuthorizationParts): RequestHandler {
  return (req, res) => {
    const given = { ...req.query, ...((req.body ?? {}) as Members) } as Members;
    const asked = (name: string): string => {
      const value = given[name];
      return typeof value === 'string' ? value : '';
    };
    const back = asked('redirect_uri');
    if (!parts.redirectUris().includes(back)) {
      res.status(400).send('Unregistered redirect_uri');
      return;
    }
    const state = asked('state');
    const refuse = (error: string, why: string): void =>
      sendForm(res, back, { error, error_description: why, state });
    const complaint = complaintAbout(asked, parts.clientId());
    if (complaint !== null) return refuse('invalid_request', complaint);
    const plan = parts.launches.take(asked('lti_message_hint'));
    if (plan === null) return refuse('access_denied', 'lti_message_hint is no launch of this session');
    if (asked('login_hint') !== plan.person.id) return refuse('access_denied', 'login_hint is somebody else');
    if (plan.error !== undefined) return sendForm(res, back, { ...plan.error, state });
    sendForm(res, back, { id_token: tokenOf(parts, plan, asked('nonce')), state });
  };
}

/** The token of a launch, as honest or as forged as its plan says. */
export function tokenOf(parts: AuthorizationParts, plan: LaunchPlan, nonce: string): string {
  const { keys, issuer, clientId, deployment, origin, target, clock } = parts;
  const { person, kind, link, context, lineItem, claims: change, header, key = keys.current, forge } = plan;
  const claims = claimsFor(
    {
      issuer: issuer(),
      clientId: clientId(),
      deployment: deployment(),
      origin: origin(),
      target: target(),
      person,
      nonce,
      now: clock(),
      kind,
      ...(link === undefined ? {} : { link }),
      ...(context === undefined ? {} : { context }),
      ...(lineItem === undefined ? {} : { lineItem }),
    },
    change,
  );
  return forge === undefined ? keys.sign(claims, { header, key }) : forge(claims, key);
}
