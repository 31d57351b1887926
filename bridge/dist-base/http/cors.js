import { BridgeError } from "../errors.js";
import { isPairedOrigin } from "../sites/registry.js";
/** Seconds a browser may keep the answer to a preflight; Chromium keeps none longer. */
const PREFLIGHT_LASTS = 7200;
/**
 * How long an origin, once found paired, is taken for paired here, in ms. This saves every join a look into the store, and
 * risks little: it only decides who may read a refusal. Who gets in is decided by the site's record, read fresh.
 */
const FOUND_LASTS = 60_000;
/**
 * For what people in meetings call: pages on paired origins may read the answers, no others. The origin of which site it
 * is counts later, once the assertion or the seat has said so: see `refuseForeignOrigin`. No cookies, ever.
 */
export function forPairedOrigins(records, clock) {
    const found = new Map();
    const isPaired = async (origin) => {
        const paired = await isPairedOrigin(records, origin);
        if (paired)
            found.set(origin, clock() + FOUND_LASTS);
        else
            found.delete(origin);
        return paired;
    };
    return (req, res, next) => {
        const { origin } = req.headers;
        res.setHeader('Vary', 'Origin');
        const goOn = (paired) => {
            if (paired && origin !== undefined)
                allow(res, origin);
            else if (req.method === 'OPTIONS')
                throw notPaired();
            if (req.method === 'OPTIONS')
                res.status(204).end();
            else
                next();
        };
        if (origin === undefined)
            return goOn(false);
        if ((found.get(origin) ?? 0) > clock())
            return goOn(true);
        return isPaired(origin).then(goOn);
    };
}
/** For what anybody may read: keys, pairing, health. */
export const forEverybody = (req, res, next) => {
    allow(res, '*');
    if (req.method === 'OPTIONS')
        res.status(204).end();
    else
        next();
};
/**
 * Throws `BridgeError` `origin_not_paired` where a page of another site makes the request. Browsers always send `Origin` with
 * a POST; what sends none is no page.
 */
export function refuseForeignOrigin(req, site) {
    const { origin } = req.headers;
    if (origin !== undefined && !site.origins.includes(origin))
        throw notPaired();
}
function allow(res, origin) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    if (res.req.method !== 'OPTIONS') {
        res.setHeader('Access-Control-Expose-Headers', 'Retry-After');
        return;
    }
    res.setHeader('Access-Control-Allow-Methods', 'GET, POST');
    res.setHeader('Access-Control-Allow-Headers', 'authorization, content-type');
    res.setHeader('Access-Control-Max-Age', PREFLIGHT_LASTS);
}
const notPaired = () => new BridgeError('origin_not_paired', 'The page is on an origin that was not paired for this site.');
//# sourceMappingURL=cors.js.map