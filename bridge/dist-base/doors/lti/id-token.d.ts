import { type KeyObject } from 'node:crypto';
import type { LtiSite } from '../../sites/site.ts';
import { type OpenedJws } from '../compact-jws.ts';
/** How far clocks may differ, in seconds. */
export declare const LEEWAY = 60;
/** The oldest token that is taken, in seconds, however long the platform lets it live. */
export declare const OLDEST = 300;
export type Claims = {
    [claim: string]: unknown;
};
/** An id_token taken apart: RS256, a key named, nothing believed yet. */
export type OpenedToken = OpenedJws & {
    kid: string;
};
/**
 * Takes an id_token apart. One algorithm is allowed (LTI security framework §5.1.3 asks platforms for RS256), before any key is
 * looked for; keys inside the header, or addresses of such, are never looked at. Throws `BridgeError`: `lti_token_malformed`,
 * `lti_token_untrusted`. Pure.
 */
export declare function openToken(token: string): OpenedToken;
/** Throws `BridgeError` `lti_token_untrusted` unless `key` has signed it. */
export declare function refuseForged({ signed, signature }: OpenedToken, key: KeyObject | null): void;
/**
 * The claims of a token whose signature holds, judged as OpenID Connect asks (Core §3.1.3.7): issuer, audience, times, nonce, in this
 * order. `now` is epoch ms. Throws `BridgeError`: `lti_token_malformed`, `lti_wrong_issuer`, `lti_wrong_audience`, `lti_token_expired`,
 * `lti_token_from_future`, `lti_nonce_wrong`. Pure.
 */
export declare function judgeClaims({ payload }: OpenedToken, { lti }: LtiSite, { nonce, now }: {
    nonce: string;
    now: number;
}): Claims;
