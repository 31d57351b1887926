import { createHash, randomUUID } from 'node:crypto';
import { REPORT_TYPE } from '@meetbridge/shared/contract';
import { SignJWT } from 'jose';
/** How long a site may take to look at it, in seconds. */
const LIFETIME = 60;
/**
 * The bearer that goes with a pushed body: a JWS of the bridge for that one site (`aud`), once (`jti`), within a minute, over
 * that very body (`body`: its SHA-256 in base64url). `now` is epoch ms.
 */
export async function signReports({ origin, key }, site, body, now) {
    const seconds = Math.floor(now / 1000);
    return await new SignJWT({ body: createHash('sha256').update(body).digest('base64url') })
        .setProtectedHeader({ alg: 'EdDSA', typ: REPORT_TYPE, kid: key.kid })
        .setIssuer(origin)
        .setAudience(site)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + LIFETIME)
        .setJti(randomUUID())
        .sign(key.privateKey);
}
//# sourceMappingURL=signature.js.map