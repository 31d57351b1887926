import { type KeyObject } from 'node:crypto';
/** What platforms may sign with; the bridge itself signs RS256 alone. */
export type PlatformAlgorithm = 'RS256' | 'ES256';
export type PlatformKey = {
    key: KeyObject;
    alg: PlatformAlgorithm;
};
/**
 * The keys of a platform's set that launches may be signed with, by `kid`: RSA of 2048 bits and more for RS256, P-256 for
 * ES256. Others in the set, and all but the first of one `kid`, are left out. Pure. (RFC 7517 §4)
 */
export declare function platformKeysOf(jwks: readonly unknown[]): Map<string, PlatformKey>;
