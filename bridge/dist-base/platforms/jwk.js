import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
const WEAKEST = 2048;
/** Larger ones cost more to verify than a platform may ask of the bridge. */
const STRONGEST = 8192;
const Jwk = z.object({
    kid: z.string().min(1).max(255),
    kty: z.string(),
    alg: z.string().optional(),
    use: z.literal('sig').optional(),
    key_ops: z.array(z.unknown()).optional(),
    crv: z.string().optional(),
    n: z.string().max(2048).optional(),
    e: z.string().max(16).optional(),
    x: z.string().max(64).optional(),
    y: z.string().max(64).optional(),
});
/**
 * The keys of a platform's set that launches may be signed with, by `kid`: RSA of 2048 bits and more for RS256, P-256 for
 * ES256. Others in the set, and all but the first of one `kid`, are left out. Pure. (RFC 7517 §4)
 */
export function platformKeysOf(jwks) {
    const usable = new Map();
    for (const one of jwks) {
        const jwk = Jwk.safeParse(one).data;
        if (jwk === undefined || usable.has(jwk.kid))
            continue;
        if (jwk.key_ops !== undefined && !jwk.key_ops.includes('verify'))
            continue;
        const key = jwk.kty === 'RSA' ? rsaOf(jwk) : jwk.kty === 'EC' ? p256Of(jwk) : null;
        if (key !== null)
            usable.set(jwk.kid, key);
    }
    return usable;
}
function rsaOf({ alg = 'RS256', n, e }) {
    if (alg !== 'RS256' || n === undefined || e === undefined)
        return null;
    const key = imported({ kty: 'RSA', n, e });
    const bits = key?.asymmetricKeyDetails?.modulusLength ?? 0;
    const exponent = key?.asymmetricKeyDetails?.publicExponent ?? 0n;
    // with an exponent of one, everything is its own signature
    if (key === null || bits < WEAKEST || bits > STRONGEST || exponent < 3n || exponent % 2n === 0n)
        return null;
    return { key, alg };
}
function p256Of({ alg = 'ES256', crv, x, y }) {
    if (alg !== 'ES256' || crv !== 'P-256' || x === undefined || y === undefined)
        return null;
    const key = imported({ kty: 'EC', crv, x, y });
    return key === null ? null : { key, alg };
}
/** Only the public members come this far, whatever a platform has published. */
function imported(jwk) {
    try {
        return createPublicKey({ key: jwk, format: 'jwk' });
    }
    catch {
        return null; // not on the curve, or no base64url
    }
}
//# sourceMappingURL=jwk.js.map