import { z } from 'zod';
import { BridgeError } from "../errors.js";
import { jsonOf } from "./json.js";
import { createRecent } from "./recent.js";
/** `lti_service_refused`, with the reason as data. */
export class TokenRefusal extends BridgeError {
    reason;
    constructor(status, reason) {
        super('lti_service_refused', `The platform gives no token: ${status}, ${reason}.`);
        this.name = 'TokenRefusal';
        this.reason = reason;
    }
}
const oauthErrors = [
    'invalid_request',
    'invalid_client',
    'invalid_grant',
    'unauthorized_client',
    'unsupported_grant_type',
    'invalid_scope',
];
/** Seconds. It starts a little earlier, because the platform's clock may be behind; five minutes are the most that is usual. */
const ASSERTION = { backdated: 30, lifetime: 240 };
/** Seconds that a token lasts where the platform does not say, or at most. */
const LASTS = { unsaid: 300, most: 24 * 60 * 60 };
/** Seconds before its end that a token counts as over: the request with it has to arrive, too. */
const MARGIN = 60;
const MAX_BYTES = 64 * 1024;
const ANSWERS_WITHIN = 10_000;
const MAX_TOKENS = 5000;
const Granted = z.object({
    // it becomes a header
    access_token: z.string().regex(/^[\x21-\x7e]{1,16384}$/),
    expires_in: z.coerce.number().positive().catch(LASTS.unsaid),
});
const Refused = z.object({ error: z.enum(oauthErrors) });
/** Gets and keeps the bearers for platforms' services (LTI Security 1.0 §4.1). */
export function createServiceTokens({ send, sign, clock, newId }) {
    const held = createRecent(MAX_TOKENS);
    const request = async (platform, scopes) => {
        const now = clock();
        const assertion = await sign(clientAssertion(platform, { now, jti: newId() }));
        const answer = await send(platform.tokenEndpoint, tokenRequest(platform, { assertion, scopes }));
        return judgeToken(answer, now);
    };
    const get = async (key, platform, scopes) => {
        const known = held.get(key);
        if (known !== undefined && clock() < known.until)
            return known.token;
        const asking = request(platform, scopes);
        const entry = { token: asking.then(({ token }) => token), until: Infinity };
        held.set(key, entry);
        asking.then(({ until }) => (entry.until = until), () => {
            if (held.get(key) === entry)
                held.delete(key);
        });
        return entry.token;
    };
    return {
        tokenFor: async (platform, scopes) => get(...keyed(platform, scopes)),
        async renew(platform, scopes, used) {
            const [key, ...rest] = keyed(platform, scopes);
            const known = held.get(key);
            // whoever else was refused may have replaced it already
            if (known !== undefined && known.until !== Infinity && (await known.token) === used) {
                if (held.get(key) === known)
                    held.delete(key);
            }
            return await get(key, ...rest);
        },
    };
}
/** What one token is kept under, and what it is asked for with; a registration that changes begins anew. */
function keyed(platform, scopes) {
    const sorted = [...new Set(scopes)].sort();
    return [
        JSON.stringify([platform.site, platform.clientId, platform.tokenEndpoint, ...sorted]),
        platform,
        sorted,
    ];
}
/** What the tool says of itself to get a token. `now` in epoch ms. Pure. */
export function clientAssertion({ clientId, authorizationServer, tokenEndpoint }, { now, jti }) {
    const iat = Math.floor(now / 1000) - ASSERTION.backdated;
    const aud = authorizationServer ?? tokenEndpoint;
    return { iss: clientId, sub: clientId, aud, iat, exp: iat + ASSERTION.lifetime, jti };
}
/** Pure. */
export const tokenRequest = ({ network }, { assertion, scopes }) => ({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
        scope: scopes.join(' '),
    }).toString(),
    network,
    maxBytes: MAX_BYTES,
    within: ANSWERS_WITHIN,
});
/** Throws `TokenRefusal`, or `lti_service_unavailable` where another try may help. Pure. */
export function judgeToken(answer, now) {
    const { status } = answer;
    const body = jsonOf(answer);
    if (status === 429 || status >= 500) {
        throw new BridgeError('lti_service_unavailable', `The platform gives no token now: ${status}.`);
    }
    const granted = Granted.safeParse(body).data;
    if (status < 200 || status > 299 || granted === undefined) {
        throw new TokenRefusal(status, Refused.safeParse(body).data?.error ?? 'other');
    }
    const lasts = Math.min(granted.expires_in, LASTS.most);
    return { token: granted.access_token, until: now + (lasts - Math.min(MARGIN, lasts / 2)) * 1000 };
}
//# sourceMappingURL=token.js.map