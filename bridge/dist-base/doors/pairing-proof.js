import { Ed25519PublicJwk, PAIRING_TYPE, PairingClaims } from '@meetbridge/shared/contract';
import { decodeProtectedHeader, errors, importJWK, jwtVerify } from 'jose';
import { BridgeError } from "../errors.js";
import { thumbprintOf } from "../keys.js";
import { openJws } from "./compact-jws.js";
import { CLOCK_LEEWAY } from "./site-signature.js";
/** The longest a proof may live, in seconds: an administrator may look for the code in between. */
const PROOF_LIFETIME = 10 * 60;
/**
 * Verifies that whoever pairs holds the private half of the key in the proof's `jwk` header (RFC 7515 §4.1.3).
 * `audience` is the bridge's public origin, `now` epoch ms. Throws `BridgeError` `proof_invalid`.
 */
export async function verifyPairingProof(proof, { audience, now }) {
    if (openJws(proof) === null)
        throw invalid('The proof is no compact JWS of JSON.');
    const jwk = Ed25519PublicJwk.safeParse(decodeProtectedHeader(proof).jwk);
    // one key, one spelling, one name: the last character holds two bits that decoding drops
    if (!jwk.success || Buffer.from(jwk.data.x, 'base64url').toString('base64url') !== jwk.data.x) {
        throw invalid('The proof carries no Ed25519 key.');
    }
    const claims = PairingClaims.safeParse(await verifiedPayload(proof, jwk.data, { audience, now }));
    if (!claims.success)
        throw invalid('The claims of the proof are not as agreed.');
    const { iat, exp } = claims.data;
    if (exp - iat > PROOF_LIFETIME)
        throw invalid('The proof lives too long.');
    if (iat > now / 1000 + CLOCK_LEEWAY)
        throw invalid('The proof was issued later than now.');
    return { claims: claims.data, key: { kid: thumbprintOf(jwk.data.x), x: jwk.data.x } };
}
async function verifiedPayload(proof, jwk, { audience, now }) {
    try {
        const { payload } = await jwtVerify(proof, await importJWK(jwk, 'EdDSA'), {
            algorithms: ['EdDSA'],
            typ: PAIRING_TYPE,
            audience,
            clockTolerance: CLOCK_LEEWAY,
            currentDate: new Date(now),
        });
        return payload;
    }
    catch (error) {
        if (error instanceof errors.JOSEError)
            throw invalid(`The proof does not hold: ${error.code}.`);
        throw error;
    }
}
const invalid = (sentence) => new BridgeError('proof_invalid', sentence);
//# sourceMappingURL=pairing-proof.js.map