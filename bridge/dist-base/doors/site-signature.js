import { createPublicKey, verify } from 'node:crypto';
import { keyOf } from "../sites/site.js";
/** Seconds that the clocks of a site and the bridge may differ. */
export const CLOCK_LEEWAY = 5;
/** Ready-made key objects by the key itself: making one costs as much as a verification, and it can never go stale. */
const keyObjects = new Map();
const MOST_KEY_OBJECTS = 10_000;
function keyObjectOf(x) {
    let key = keyObjects.get(x);
    if (key === undefined) {
        if (keyObjects.size >= MOST_KEY_OBJECTS)
            keyObjects.clear();
        key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
        keyObjects.set(x, key);
    }
    return key;
}
/**
 * Whether a key of that site which is good at `now` (epoch ms) has signed this, as EdDSA (RFC 8037 §3.1).
 * Synchronous `node:crypto`, because every launch comes by here and jose costs half as much again.
 */
export function isSignedBy(site, { header, signed, signature }, now) {
    if (header['alg'] !== 'EdDSA' || typeof header['kid'] !== 'string')
        return false;
    const key = keyOf(site, header['kid'], now);
    return key !== null && verify(null, signed, keyObjectOf(key.x), signature);
}
//# sourceMappingURL=site-signature.js.map