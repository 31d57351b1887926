import { WebhookReceiver } from 'livekit-server-sdk';
import { BridgeError } from "../errors.js";
/** How far the bridge's and LiveKit's clocks may differ, in seconds; LiveKit allows the same. */
const CLOCK_TOLERANCE = 60;
/**
 * Verifies LiveKit's webhooks: signature by our API key, SHA-256 of the raw body, not older than LiveKit's five minutes.
 * Anything else is `BridgeError('webhook_untrusted')`; its sentence, for the log, says which.
 */
export function createWebhookVerifier(livekit) {
    const receiver = new WebhookReceiver(livekit.apiKey, livekit.apiSecret);
    return async (body, authorization) => {
        try {
            return await receiver.receive(body.toString('utf8'), authorization, false, CLOCK_TOLERANCE);
        }
        catch (error) {
            throw new BridgeError('webhook_untrusted', reasonOf(error));
        }
    };
}
const reasons = {
    ERR_JWS_INVALID: 'The webhook is not signed.',
    ERR_JWT_INVALID: 'The webhook is not signed.',
    ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'The webhook is signed with another secret.',
    ERR_JWT_CLAIM_VALIDATION_FAILED: 'The webhook is signed for another API key: see webhook.api_key in LiveKit.',
    ERR_JWT_EXPIRED: 'The webhook is too old, or the clocks differ.',
};
const reasonOf = (error) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return reasons[code] ?? 'The webhook is not signed, or not with this body.';
};
//# sourceMappingURL=webhook.js.map