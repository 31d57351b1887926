import { verify } from 'node:crypto';
import { BridgeError } from "../../errors.js";
import { openJws } from "../compact-jws.js";
/** How far clocks may differ, in seconds. */
export const LEEWAY = 60;
/** The oldest token that is taken, in seconds, however long the platform lets it live. */
export const OLDEST = 300;
/** Larger than any platform's; they are 4–8 kB. */
const MAX_LENGTH = 32_768;
/** NumericDates beyond this are milliseconds, or nonsense: the year 5138. */
const ABSURD = 100_000_000_000;
/**
 * Takes an id_token apart. One algorithm is allowed (LTI security framework §5.1.3 asks platforms for RS256), before any key is
 * looked for; keys inside the header, or addresses of such, are never looked at. Throws `BridgeError`: `lti_token_malformed`,
 * `lti_token_untrusted`. Pure.
 */
export function openToken(token) {
    const jws = token.length > MAX_LENGTH ? null : openJws(token);
    if (jws === null)
        throw new BridgeError('lti_token_malformed', 'This is no compact JWS of strict JSON.');
    const { alg, kid, typ } = jws.header;
    if (alg !== 'RS256')
        throw new BridgeError('lti_token_untrusted', 'The algorithm is not RS256.');
    if (typ !== undefined && (typeof typ !== 'string' || typ.toUpperCase() !== 'JWT')) {
        throw new BridgeError('lti_token_untrusted', 'It was signed for another purpose.');
    }
    if (typeof kid !== 'string' || kid === '' || kid.length > 255) {
        throw new BridgeError('lti_token_untrusted', 'It names no key.');
    }
    return { ...jws, kid };
}
/** Throws `BridgeError` `lti_token_untrusted` unless `key` has signed it. */
export function refuseForged({ signed, signature }, key) {
    if (key === null)
        throw new BridgeError('lti_token_untrusted', 'The platform has no such key.');
    if (!verify('sha256', signed, key, signature)) {
        throw new BridgeError('lti_token_untrusted', 'The signature does not hold.');
    }
}
/**
 * The claims of a token whose signature holds, judged as OpenID Connect asks (Core §3.1.3.7): issuer, audience, times, nonce, in this
 * order. `now` is epoch ms. Throws `BridgeError`: `lti_token_malformed`, `lti_wrong_issuer`, `lti_wrong_audience`, `lti_token_expired`,
 * `lti_token_from_future`, `lti_nonce_wrong`. Pure.
 */
export function judgeClaims({ payload }, { lti }, { nonce, now }) {
    if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
        throw new BridgeError('lti_token_malformed', 'The claims are no object.');
    }
    const claims = payload;
    if (claims['iss'] !== lti.issuer) {
        throw new BridgeError('lti_wrong_issuer', 'iss is not the issuer of the registration.');
    }
    refuseAudience(claims, lti.clientId);
    refuseTimes(claims, now);
    if (claims['nonce'] !== nonce) {
        throw new BridgeError('lti_nonce_wrong', 'The nonce is not the one of this login.');
    }
    return claims;
}
function refuseAudience({ aud, azp }, clientId) {
    const audience = typeof aud === 'string' ? [aud] : aud;
    if (!Array.isArray(audience) || !audience.includes(clientId)) {
        throw new BridgeError('lti_wrong_audience', 'aud is another tool.');
    }
    if (audience.some((one) => typeof one !== 'string')) {
        throw new BridgeError('lti_token_malformed', 'aud is no list of names.');
    }
    if (azp === undefined ? audience.length > 1 : azp !== clientId) {
        throw new BridgeError('lti_wrong_audience', 'azp is missing beside several audiences, or another tool.');
    }
}
function refuseTimes({ exp, iat }, now) {
    if (!isTime(exp) || !isTime(iat) || exp <= iat) {
        throw new BridgeError('lti_token_malformed', 'exp or iat is missing or no time.');
    }
    const seconds = now / 1000;
    if (iat > seconds + LEEWAY)
        throw new BridgeError('lti_token_from_future', 'It was issued later than now.');
    if (seconds > exp + LEEWAY)
        throw new BridgeError('lti_token_expired', 'Its time is over.');
    if (seconds - iat > OLDEST)
        throw new BridgeError('lti_token_expired', 'It was issued too long ago.');
}
const isTime = (value) => typeof value === 'number' && Number.isFinite(value) && value > 0 && value < ABSURD;
//# sourceMappingURL=id-token.js.map