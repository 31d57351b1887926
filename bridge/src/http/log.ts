import { performance } from 'node:perf_hooks';
import { type Logger, pino, type DestinationStream } from 'pino';
import { BridgeError, type BridgeErrorCode } from '../errors.ts';
import type { Request, Response } from './exchange.ts';

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
  code?: BridgeErrorCode;
  site?: string;
};

/** What machines ask every few seconds; nobody wants to read that all was well. */
const isProbed = /^\/(?:health|metrics)/;

/**
 * One line a request, and nothing of what came in: no address, header, body or name. What a refusal says for the log is a
 * sentence of ours.
 */
export function logRequests(
  log: Logger,
  count: (outcome: Outcome) => void,
): (req: Request, res: Response) => void {
  return (req, res) => {
    const start = performance.now();
    res.once('close', () => {
      const refusal: unknown = res.locals['refusal'];
      const site: unknown = res.locals['site'];
      // a stream that was opened has been answered, and ends when its reader goes
      const openedAt = res.locals['openedAt'] as number | undefined;
      const path = req.route?.path;
      const outcome: Outcome = {
        method: req.method ?? '',
        route: typeof path === 'string' ? path : 'none',
        status: res.writableFinished || openedAt !== undefined ? res.statusCode : 499,
        milliseconds: Math.round(((openedAt ?? performance.now()) - start) * 100) / 100,
        ...(refusal instanceof BridgeError ? { code: refusal.code } : {}),
        ...(typeof site === 'string' ? { site } : {}),
      };
      count(outcome);
      if (!(refusal instanceof BridgeError))
        log[isProbed.test(outcome.route) ? 'debug' : 'info'](outcome, 'answered');
      else if (outcome.status < 500) log.info(outcome, refusal.message);
      else log.error({ ...outcome, ...causeOf(refusal) }, 'failed');
    });
  };
}

/**
 * What the log may know about an error: its kind, and for one that nobody expected where it comes from. The text of somebody
 * else's error might hold anything.
 */
export function causeOf(error: unknown): { error: string; cause?: string; at?: string[] } {
  if (!(error instanceof BridgeError)) return { error: kindOf(error), at: placesOf(error) };
  const { message, code, cause } = error;
  if (cause === undefined) return { error: message };
  return { error: message, cause: kindOf(cause), ...(code === 'internal' ? { at: placesOf(cause) } : {}) };
}

const kindOf = (error: unknown): string =>
  error instanceof Error
    ? ['code' in error && typeof error.code === 'string' ? error.code : '', error.name]
        .filter(Boolean)
        .join(' ')
    : typeof error;

const placesOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
    : [];
