import { BridgeError } from "../errors.js";
import { isSuccess } from "./json.js";
import { retryAfterOf } from "./retry-after.js";
import { SCOPES } from "./scopes.js";
import { withStep } from "./service-url.js";
import { TokenRefusal } from "./token.js";
const SCORE = 'application/vnd.ims.lis.v1.score+json';
/** Where the scores of a line item go (Assignment and Grade Services 2.0 §3.4.1). Pure. */
export const scoresUrl = (lineItemUrl) => withStep(lineItemUrl, 'scores');
/** Pure. */
export const scoreRequest = (lineItemUrl, { timestamp, ...score }) => ({
    method: 'POST',
    url: scoresUrl(lineItemUrl),
    scopes: [SCOPES.score],
    headers: { 'content-type': SCORE, accept: '*/*' },
    body: JSON.stringify({
        activityProgress: 'Completed',
        gradingProgress: 'FullyGraded',
        ...score,
        timestamp: new Date(timestamp).toISOString(),
    }),
});
/** `now` in epoch ms. Pure. */
export function judgeScore(answer, now) {
    const { status, headers } = answer;
    if (isSuccess(answer))
        return { kind: 'sent' };
    if (status === 409)
        return { kind: 'stale' };
    if ([403, 404, 410].includes(status))
        return { kind: 'gone' };
    if (status === 401)
        return { kind: 'refused', reason: 'not_believed' };
    if (status === 408 || status === 425 || status === 429 || status >= 500) {
        const after = retryAfterOf(headers['retry-after'], now);
        const reason = status >= 500 && status !== 503 ? 'failed' : 'busy';
        return { kind: 'later', reason, ...(after !== undefined && { after }) };
    }
    return { kind: 'refused', reason: status >= 400 ? 'not_accepted' : 'redirected' };
}
/** Sends one score, and says what became of it; throws only what is a fault of ours. `clock` in epoch ms. */
export async function sendScore(call, platform, lineItemUrl, score, { clock, signal }) {
    const request = scoreRequest(lineItemUrl, score);
    try {
        const answer = await call(platform, signal === undefined ? request : { ...request, signal });
        return judgeScore(answer, clock());
    }
    catch (error) {
        return judgeFailure(error);
    }
}
function judgeFailure(error) {
    if (error instanceof TokenRefusal) {
        // a platform that has not fetched the tool's newest key yet says `invalid_client`
        return error.reason === 'invalid_scope'
            ? { kind: 'refused', reason: 'no_scope' }
            : { kind: 'later', reason: 'no_token' };
    }
    if (!(error instanceof BridgeError))
        throw error;
    if (error.code === 'lti_address_refused')
        return { kind: 'refused', reason: 'address_refused' };
    if (error.code === 'lti_service_unavailable')
        return { kind: 'later', reason: 'unreachable' };
    throw error;
}
//# sourceMappingURL=scores.js.map