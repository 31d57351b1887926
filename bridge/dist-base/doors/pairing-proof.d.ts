import { PairingClaims } from '@meetbridge/shared/contract';
/** What a site says about itself, and the key it has shown to hold. */
export type ProvenPairing = {
    claims: PairingClaims;
    key: {
        kid: string;
        x: string;
    };
};
/**
 * Verifies that whoever pairs holds the private half of the key in the proof's `jwk` header (RFC 7515 §4.1.3).
 * `audience` is the bridge's public origin, `now` epoch ms. Throws `BridgeError` `proof_invalid`.
 */
export declare function verifyPairingProof(proof: string, { audience, now }: {
    audience: string;
    now: number;
}): Promise<ProvenPairing>;
