import { type KeyObject } from 'node:crypto';
/** The bridge's signing key, and its public origin. */
export type Signer = {
    origin: string;
    key: {
        kid: string;
        privateKey: KeyObject;
    };
};
/**
 * The bearer that goes with a pushed body: a JWS of the bridge for that one site (`aud`), once (`jti`), within a minute, over
 * that very body (`body`: its SHA-256 in base64url). `now` is epoch ms.
 */
export declare function signReports({ origin, key }: Signer, site: string, body: string, now: number): Promise<string>;
