import type { RefusalCode } from '@meetbridge/shared/contract';
import type { RequestHandler } from 'express';
import { performance } from 'node:perf_hooks';
import { type Logger, pino, type DestinationStream } from 'pino';
import { BridgeError } from '../errors.ts';

/**
 * The bridge's log: JSON lines. What must never stand in one is not given to it in the first place; the redaction
 * is there for the day when somebody forgets.
 */
export const createLog = (destination: DestinationStream): Logger =>
  pino(
    {
      base: null,
      redact: {
        paths: ['assertion', 'seat', 'proof', 'code', 'token', 'authorization', 'name'].flatMap((secret) => [
          `body.${secret}`,
          `req.headers.${secret}`,
          `headers.${secret}`,
        ]),
        censor: 'removed',
      },
    },
    destination,
  );

/** How a request ended. `route` is the route's own pattern, never the address somebody typed. */
export type Outcome = {
  method: string;
  route: string;
  status: number;
  milliseconds: number;
  code?: RefusalCode;
  site?: string;
};

/**
 * One line a request, and nothing of what came in: no address, header, body or name. What a refusal says for the log is a
 * sentence of ours.
 */
export function logRequests(log: Logger, count: (outcome: Outcome) => void): RequestHandler {
  return (req, res, next) => {
    const start = performance.now();
    res.once('close', () => {
      const refusal: unknown = res.locals['refusal'];
      const site: unknown = res.locals['site'];
      const route = req.route as { path?: unknown } | undefined;
      const outcome: Outcome = {
        method: req.method,
        route: typeof route?.path === 'string' ? route.path : 'none',
        status: res.writableFinished ? res.statusCode : 499,
        milliseconds: Math.round((performance.now() - start) * 100) / 100,
        ...(refusal instanceof BridgeError ? { code: refusal.code } : {}),
        ...(typeof site === 'string' ? { site } : {}),
      };
      count(outcome);
      if (!(refusal instanceof BridgeError)) log.info(outcome, 'answered');
      else if (outcome.status < 500) log.info(outcome, refusal.message);
      else log.error({ ...outcome, ...causeOf(refusal) }, refusal.message);
    });
    next();
  };
}

/** A cause is somebody else's error: its kind and where it comes from help, its text might hold anything. */
function causeOf({ code, cause }: BridgeError): { cause?: string; at?: string[] } {
  if (!(cause instanceof Error)) return {};
  const kind = 'code' in cause && typeof cause.code === 'string' ? `${cause.name} ${cause.code}` : cause.name;
  if (code !== 'internal') return { cause: kind };
  return { cause: kind, at: (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8) };
}
