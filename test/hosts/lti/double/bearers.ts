import type { RequestHandler } from 'express';
import { randomBytes } from 'node:crypto';

type Bearer = { scopes: readonly string[]; /** Epoch ms. */ until: number };

/** The access tokens that a platform has given, and the check of them before its services. */
export class Bearers {
  readonly #given = new Map<string, Bearer>();
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** `lasts` in seconds. */
  give(scopes: readonly string[], lasts: number): string {
    const token = randomBytes(24).toString('base64url');
    this.#given.set(token, { scopes, until: this.#clock() + lasts * 1000 });
    return token;
  }

  /** Believes none of those given so far any more. */
  revoke(): void {
    this.#given.clear();
  }

  /** Lets through whoever brings a token with one of these scopes (RFC 6750 §3.1). */
  need(...scopes: readonly string[]): RequestHandler {
    return (req, res, next) => {
      const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1] ?? '';
      const bearer = this.#given.get(token);
      if (bearer === undefined || bearer.until <= this.#clock()) {
        res.status(401).set('www-authenticate', 'Bearer error="invalid_token"').json({ status: 401 });
        return;
      }
      if (!scopes.some((scope) => bearer.scopes.includes(scope))) {
        res.status(403).set('www-authenticate', 'Bearer error="insufficient_scope"').json({ status: 403 });
        return;
      }
      next();
    };
  }
}
