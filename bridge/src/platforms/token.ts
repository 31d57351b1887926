import { z } from 'zod';
import { BridgeError } from '../errors.ts';
import { jsonOf } from './json.ts';
import type { ServicePlatform } from './platform.ts';
import { createRecent } from '../recent.ts';
import type { PlatformAnswer, PlatformRequest, Send } from './request.ts';

/** What a client assertion says (RFC 7523 §3; LTI Security 1.0 §4.1.1); times in epoch seconds. */
export type ClientAssertion = {
  iss: string;
  sub: string;
  aud: string;
  iat: number;
  exp: number;
  jti: string;
};

/** Why a platform gives no token: one of OAuth's own words (RFC 6749 §5.2), or `other`. */
export type TokenRefusalReason = (typeof oauthErrors)[number] | 'other';

/** `lti_service_refused`, with the reason as data. */
export class TokenRefusal extends BridgeError {
  readonly reason: TokenRefusalReason;

  constructor(status: number, reason: TokenRefusalReason) {
    super('lti_service_refused', `The platform gives no token: ${status}, ${reason}.`);
    this.name = 'TokenRefusal';
    this.reason = reason;
  }
}

export type ServiceTokens = {
  /**
   * A bearer for these scopes, from memory while it lasts. Throws `TokenRefusal`, `lti_service_unavailable`,
   * `lti_address_refused`.
   */
  tokenFor(platform: ServicePlatform, scopes: readonly string[]): Promise<string>;
  /** Another one in place of `used`, which a service has not believed. */
  renew(platform: ServicePlatform, scopes: readonly string[], used: string): Promise<string>;
};

export type TokenParts = {
  send: Send;
  /** Signs as the tool (RS256, `kid` in the header) and gives the compact JWS. */
  sign: (claims: ClientAssertion) => Promise<string>;
  /** Epoch ms. */
  clock: () => number;
  /** A new id each time, that nobody can guess. */
  newId: () => string;
};

const oauthErrors = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
] as const;

/** Seconds. It starts a little earlier, because the platform's clock may be behind; five minutes are the most that is usual. */
const ASSERTION = { backdated: 30, lifetime: 240 };

/** Seconds that a token lasts where the platform does not say, or at most. */
const LASTS = { unsaid: 300, most: 24 * 60 * 60 };

/** Seconds before its end that a token counts as over: the request with it has to arrive, too. */
const MARGIN = 60;

const MAX_BYTES = 64 * 1024;
const ANSWERS_WITHIN = 10_000;
const MAX_TOKENS = 5000;

const Granted = z.object({
  // it becomes a header
  access_token: z.string().regex(/^[\x21-\x7e]{1,16384}$/),
  expires_in: z.coerce.number().positive().catch(LASTS.unsaid),
});
const Refused = z.object({ error: z.enum(oauthErrors) });

/** A token, or the request for one that is under way. */
type Held = { token: Promise<string>; /** Epoch ms; infinite while it is under way. */ until: number };

/** Gets and keeps the bearers for platforms' services (LTI Security 1.0 §4.1). */
export function createServiceTokens({ send, sign, clock, newId }: TokenParts): ServiceTokens {
  const held = createRecent<Held>(MAX_TOKENS);

  const request = async (platform: ServicePlatform, scopes: string[]): Promise<Lasting> => {
    const now = clock();
    const assertion = await sign(clientAssertion(platform, { now, jti: newId() }));
    const answer = await send(platform.tokenEndpoint, tokenRequest(platform, { assertion, scopes }));
    return judgeToken(answer, now);
  };

  const get = async (key: string, platform: ServicePlatform, scopes: string[]): Promise<string> => {
    const known = held.get(key);
    if (known !== undefined && clock() < known.until) return known.token;
    const asking = request(platform, scopes);
    const entry: Held = { token: asking.then(({ token }) => token), until: Infinity };
    held.set(key, entry);
    asking.then(
      ({ until }) => (entry.until = until),
      () => {
        if (held.get(key) === entry) held.delete(key);
      },
    );
    return entry.token;
  };

  return {
    tokenFor: async (platform, scopes) => get(...keyed(platform, scopes)),
    async renew(platform, scopes, used) {
      const [key, ...rest] = keyed(platform, scopes);
      const known = held.get(key);
      // whoever else was refused may have replaced it already
      if (known !== undefined && known.until !== Infinity && (await known.token) === used) {
        if (held.get(key) === known) held.delete(key);
      }
      return await get(key, ...rest);
    },
  };
}

/** What one token is kept under, and what it is asked for with; a registration that changes begins anew. */
function keyed(platform: ServicePlatform, scopes: readonly string[]): [string, ServicePlatform, string[]] {
  const sorted = [...new Set(scopes)].sort();
  return [
    JSON.stringify([platform.site, platform.clientId, platform.tokenEndpoint, ...sorted]),
    platform,
    sorted,
  ];
}

/** What the tool says of itself to get a token. `now` in epoch ms. Pure. */
export function clientAssertion(
  { clientId, authorizationServer, tokenEndpoint }: ServicePlatform,
  { now, jti }: { now: number; jti: string },
): ClientAssertion {
  const iat = Math.floor(now / 1000) - ASSERTION.backdated;
  const aud = authorizationServer ?? tokenEndpoint;
  return { iss: clientId, sub: clientId, aud, iat, exp: iat + ASSERTION.lifetime, jti };
}

/** Pure. */
export const tokenRequest = (
  { network }: ServicePlatform,
  { assertion, scopes }: { assertion: string; scopes: readonly string[] },
): PlatformRequest => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    scope: scopes.join(' '),
  }).toString(),
  network,
  maxBytes: MAX_BYTES,
  within: ANSWERS_WITHIN,
});

/** A token and until when (epoch ms) it is used. */
export type Lasting = { token: string; until: number };

/** Throws `TokenRefusal`, or `lti_service_unavailable` where another try may help. Pure. */
export function judgeToken(answer: PlatformAnswer, now: number): Lasting {
  const { status } = answer;
  const body = jsonOf(answer);
  if (status === 429 || status >= 500) {
    throw new BridgeError('lti_service_unavailable', `The platform gives no token now: ${status}.`);
  }
  const granted = Granted.safeParse(body).data;
  if (status < 200 || status > 299 || granted === undefined) {
    throw new TokenRefusal(status, Refused.safeParse(body).data?.error ?? 'other');
  }
  const lasts = Math.min(granted.expires_in, LASTS.most);
  return { token: granted.access_token, until: now + (lasts - Math.min(MARGIN, lasts / 2)) * 1000 };
}
