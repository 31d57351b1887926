import { type WebhookEvent } from 'livekit-server-sdk';
/** Believes a webhook or throws: `body` as it came in, `authorization` as in the header of that name. */
export type WebhookVerifier = (body: Buffer, authorization: string | undefined) => Promise<WebhookEvent>;
/**
 * Verifies LiveKit's webhooks: signature by our API key, SHA-256 of the raw body, not older than LiveKit's five minutes.
 * Anything else is `BridgeError('webhook_untrusted')`; its sentence, for the log, says which.
 */
export declare function createWebhookVerifier(livekit: {
    apiKey: string;
    apiSecret: string;
}): WebhookVerifier;
