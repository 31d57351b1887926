import { performance } from 'node:perf_hooks';
import { pino } from 'pino';
import { BridgeError } from "../errors.js";
/**
 * The bridge's log: JSON lines. What must never stand in one is not given to it in the first place; the redaction
 * is there for the day when somebody forgets.
 */
export const createLog = (destination) => pino({
    base: null,
    redact: {
        paths: ['assertion', 'seat', 'proof', 'code', 'token', 'authorization', 'name'].flatMap((secret) => [
            `body.${secret}`,
            `req.headers.${secret}`,
            `headers.${secret}`,
        ]),
        censor: 'removed',
    },
}, destination);
/** What machines ask every few seconds; nobody wants to read that all was well. */
const isProbed = /^\/(?:health|metrics)/;
/**
 * One line a request, and nothing of what came in: no address, header, body or name. What a refusal says for the log is a
 * sentence of ours.
 */
export function logRequests(log, count) {
    return (req, res, next) => {
        const start = performance.now();
        res.once('close', () => {
            const refusal = res.locals['refusal'];
            const site = res.locals['site'];
            // a stream that was opened has been answered, and ends when its reader goes
            const openedAt = res.locals['openedAt'];
            const route = req.route;
            const outcome = {
                method: req.method,
                route: typeof route?.path === 'string' ? route.path : 'none',
                status: res.writableFinished || openedAt !== undefined ? res.statusCode : 499,
                milliseconds: Math.round(((openedAt ?? performance.now()) - start) * 100) / 100,
                ...(refusal instanceof BridgeError ? { code: refusal.code } : {}),
                ...(typeof site === 'string' ? { site } : {}),
            };
            count(outcome);
            if (!(refusal instanceof BridgeError))
                log[isProbed.test(outcome.route) ? 'debug' : 'info'](outcome, 'answered');
            else if (outcome.status < 500)
                log.info(outcome, refusal.message);
            else
                log.error({ ...outcome, ...causeOf(refusal) }, 'failed');
        });
        next();
    };
}
/**
 * What the log may know about an error: its kind, and for one that nobody expected where it comes from. The text of somebody
 * else's error might hold anything.
 */
export function causeOf(error) {
    if (!(error instanceof BridgeError))
        return { error: kindOf(error), at: placesOf(error) };
    const { message, code, cause } = error;
    if (cause === undefined)
        return { error: message };
    return { error: message, cause: kindOf(cause), ...(code === 'internal' ? { at: placesOf(cause) } : {}) };
}
const kindOf = (error) => error instanceof Error
    ? ['code' in error && typeof error.code === 'string' ? error.code : '', error.name]
        .filter(Boolean)
        .join(' ')
    : typeof error;
const placesOf = (error) => error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
    : [];
//# sourceMappingURL=log.js.map