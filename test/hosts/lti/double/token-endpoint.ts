import type { RequestHandler } from 'express';
import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import type { Bearers } from './bearers.ts';

/** The tool's key set, kept without an end as Moodle keeps it: asked for anew only when a signature cannot be checked. */
export class ToolKeySet {
  /** Where it stands. */
  address: string;
  #kept: JSONWebKeySet | null = null;
  readonly #get: typeof fetch;

  constructor(address: string, get: typeof fetch) {
    this.address = address;
    this.#get = get;
  }

  /** Gives the claims of what the tool has signed; throws where it has not, or where they are not for `audience`. */
  async verify(
    jwt: string,
    expected: { audience: string; issuer: string; now: number },
  ): Promise<JWTPayload> {
    const { audience, issuer, now } = expected;
    const judge = async (keys: JSONWebKeySet): Promise<JWTPayload> => {
      const { payload } = await jwtVerify(jwt, createLocalJWKSet(keys), {
        audience,
        issuer,
        algorithms: ['RS256'],
        currentDate: new Date(now),
        requiredClaims: ['iss', 'aud', 'iat', 'exp', 'jti'],
      });
      return payload;
    };
    if (this.#kept !== null) {
      try {
        return await judge(this.#kept);
      } catch (error) {
        const isAboutKeys =
          error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed;
        if (!isAboutKeys) throw error;
      }
    }
    const answer = await this.#get(this.address);
    if (!answer.ok) throw new Error(`The tool's keys answer ${answer.status}.`);
    this.#kept = (await answer.json()) as JSONWebKeySet;
    return await judge(this.#kept);
  }
}

export type TokenSettings = {
  /** Seconds. */
  lasts: number;
  /** What this tool may have at all. */
  permitted: readonly string[];
};

type TokenParts = {
  clientId: () => string;
  /** The one `aud` that assertions may have: the authorization server, or else this endpoint. */
  audience: () => string;
  clock: () => number;
  keys: ToolKeySet;
  bearers: Bearers;
  settings: TokenSettings;
  /** Why an assertion was not taken, for tests that wonder. */
  refusals: string[];
};

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const LONGEST_LIFE = 300; // seconds (Security Framework 1.0 §4.1.1 asks for a short one)

/** Gives bearers for a signed assertion (RFC 7523 §2.2), each assertion once; every error is 400, as Moodle has it. */
export function tokenEndpoint(parts: TokenParts): RequestHandler {
  const { clientId, audience, clock, keys, bearers, settings, refusals } = parts;
  const used = new Set<string>();
  return async (req, res) => {
    const refuse = (error: string, why: string): void => {
      refusals.push(why);
      res.status(400).json({ error });
    };
    const form = (req.body ?? {}) as { [name: string]: string };
    if (!req.is('application/x-www-form-urlencoded')) return refuse('invalid_request', 'no form');
    if (form['grant_type'] !== 'client_credentials') return refuse('unsupported_grant_type', 'grant_type');
    if (form['client_assertion_type'] !== ASSERTION)
      return refuse('invalid_request', 'client_assertion_type');
    const now = clock();
    let claims: JWTPayload;
    try {
      const expected = { audience: audience(), issuer: clientId(), now };
      claims = await keys.verify(form['client_assertion'] ?? '', expected);
    } catch (error) {
      return refuse('invalid_client', (error as Error).message);
    }
    const { sub, jti = '', iat = 0, exp = 0 } = claims;
    if (sub !== clientId()) return refuse('invalid_client', 'sub is not the client');
    if (exp - iat > LONGEST_LIFE) return refuse('invalid_client', 'the assertion lives too long');
    if (iat > now / 1000 + 60) return refuse('invalid_client', 'the assertion is from the future');
    if (used.has(jti)) return refuse('invalid_client', 'jti was used before');
    used.add(jti);
    const wanted = (form['scope'] ?? '').split(' ').filter((scope) => settings.permitted.includes(scope));
    if (wanted.length === 0) return refuse('invalid_scope', 'no scope is left');
    res.set('cache-control', 'no-store').json({
      access_token: bearers.give(wanted, settings.lasts),
      token_type: 'Bearer',
      expires_in: settings.lasts,
      scope: wanted.join(' '),
    });
  };
}
