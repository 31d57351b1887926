import type { RequestHandler } from 'express';
import type { IncomingHttpHeaders } from 'node:http';

export const endpoints = [
  'auth',
  'jwks',
  'token',
  'members',
  'lineitems',
  'lineitem',
  'scores',
  'results',
  'groups',
  'configuration',
  'registration',
  'deep-linking-return',
  'return',
  'page',
] as const;
export type Endpoint = (typeof endpoints)[number];

/** One request that reached the platform. */
export type Seen = {
  endpoint: Endpoint;
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: unknown;
};

/**
 * What happens in place of an answer. `reset` and `silence` come before anything is done; with `done` first, the platform does what
 * was asked and then fails to say so. `endless` sends without an end, `drip` a byte every 50 ms.
 */
export type Trouble =
  | { status: number; headers?: { [name: string]: string }; body?: string }
  | 'reset'
  | 'silence'
  | 'endless'
  | 'drip'
  | 'done-then-reset'
  | 'done-then-silence';

/** Everything that came, and what goes wrong with what comes next. */
export class Traffic {
  readonly requests: Seen[] = [];
  readonly #troubles = new Map<Endpoint, Trouble[]>();

  /** How many requests reached this endpoint, or all of them. */
  count(endpoint?: Endpoint): number {
    return endpoint === undefined ? this.requests.length : this.of(endpoint).length;
  }

  of(endpoint: Endpoint): Seen[] {
    return this.requests.filter((one) => one.endpoint === endpoint);
  }

  forget(): void {
    this.requests.length = 0;
  }

  /** The next request to this endpoint meets the first trouble, the one after it the second, and so on. */
  spoil(endpoint: Endpoint, ...troubles: Trouble[]): void {
    this.#troubles.set(endpoint, [...(this.#troubles.get(endpoint) ?? []), ...troubles]);
  }

  /** From now on all goes well again, there or everywhere. */
  heal(endpoint?: Endpoint): void {
    if (endpoint === undefined) this.#troubles.clear();
    else this.#troubles.delete(endpoint);
  }

  /** Stands before the endpoint's own handler. */
  meet(endpoint: Endpoint): RequestHandler {
    return (req, res, next) => {
      const { method, originalUrl: url, headers, body } = req;
      this.requests.push({ endpoint, method, url, headers, body: body as unknown });
      const trouble = this.#troubles.get(endpoint)?.shift();
      if (trouble === undefined) return next();
      const reset = (): void => void req.socket.destroy();
      if (trouble === 'reset') return reset();
      if (trouble === 'silence') return;
      if (trouble === 'endless' || trouble === 'drip') {
        const [piece, pause] = trouble === 'endless' ? [' '.repeat(65_536), 0] : [' ', 50];
        const timer = setInterval(() => res.write(piece), pause);
        req.socket.once('close', () => clearInterval(timer));
        return;
      }
      if (typeof trouble === 'string') {
        res.end = () => {
          if (trouble === 'done-then-reset') reset();
          return res;
        };
        return next();
      }
      res.status(trouble.status).set(trouble.headers ?? {});
      res.end(trouble.body ?? '');
    };
  }
}
