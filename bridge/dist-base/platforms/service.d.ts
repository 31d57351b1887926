import type { ServicePlatform } from './platform.ts';
import type { PlatformAnswer, PlatformRequest, Send } from './request.ts';
import type { ServiceTokens } from './token.ts';
export type ServiceRequest = {
    /** As a claim of that very platform gave it. */
    url: string;
    scopes: readonly string[];
} & Pick<PlatformRequest, 'method' | 'headers' | 'body' | 'signal'> & Partial<Pick<PlatformRequest, 'maxBytes' | 'within'>>;
/**
 * Sends one request to a platform's service as the tool, and once more with another token where the first is not believed.
 * Gives the answer, whatever its status. Throws what `Send` and `ServiceTokens` throw.
 */
export type ServiceCall = (platform: ServicePlatform, request: ServiceRequest) => Promise<PlatformAnswer>;
export declare const createServiceCall: ({ send, tokens }: {
    send: Send;
    tokens: ServiceTokens;
}) => ServiceCall;
