import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { BridgeError } from "../errors.js";
/** One minute, in ms. */
const WINDOW = 60_000;
/**
 * At most `most` requests a minute from one network address. Generous numbers: a school or an office shares one.
 * Refuses with `rate_limited`. `off` (load tests) lets everything pass.
 */
export function limitTo(most, { off }) {
    if (off)
        return (_req, _res, next) => next();
    return rateLimit({
        windowMs: WINDOW,
        limit: most,
        standardHeaders: false,
        legacyHeaders: false,
        keyGenerator: (req) => ipKeyGenerator(req.ip ?? ''),
        handler: () => {
            throw new BridgeError('rate_limited', 'Too many requests from one address.', {
                details: { retryAfter: WINDOW / 1000 },
            });
        },
    });
}
//# sourceMappingURL=limits.js.map