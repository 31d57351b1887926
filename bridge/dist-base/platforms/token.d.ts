import { BridgeError } from '../errors.ts';
import type { ServicePlatform } from './platform.ts';
import type { PlatformAnswer, PlatformRequest, Send } from './request.ts';
/** What a client assertion says (RFC 7523 §3; LTI Security 1.0 §4.1.1); times in epoch seconds. */
export type ClientAssertion = {
    iss: string;
    sub: string;
    aud: string;
    iat: number;
    exp: number;
    jti: string;
};
/** Why a platform gives no token: one of OAuth's own words (RFC 6749 §5.2), or `other`. */
export type TokenRefusalReason = (typeof oauthErrors)[number] | 'other';
/** `lti_service_refused`, with the reason as data. */
export declare class TokenRefusal extends BridgeError {
    readonly reason: TokenRefusalReason;
    constructor(status: number, reason: TokenRefusalReason);
}
export type ServiceTokens = {
    /**
     * A bearer for these scopes, from memory while it lasts. Throws `TokenRefusal`, `lti_service_unavailable`,
     * `lti_address_refused`.
     */
    tokenFor(platform: ServicePlatform, scopes: readonly string[]): Promise<string>;
    /** Another one in place of `used`, which a service has not believed. */
    renew(platform: ServicePlatform, scopes: readonly string[], used: string): Promise<string>;
};
export type TokenParts = {
    send: Send;
    /** Signs as the tool (RS256, `kid` in the header) and gives the compact JWS. */
    sign: (claims: ClientAssertion) => Promise<string>;
    /** Epoch ms. */
    clock: () => number;
    /** A new id each time, that nobody can guess. */
    newId: () => string;
};
declare const oauthErrors: readonly ["invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type", "invalid_scope"];
/** Gets and keeps the bearers for platforms' services (LTI Security 1.0 §4.1). */
export declare function createServiceTokens({ send, sign, clock, newId }: TokenParts): ServiceTokens;
/** What the tool says of itself to get a token. `now` in epoch ms. Pure. */
export declare function clientAssertion({ clientId, authorizationServer, tokenEndpoint }: ServicePlatform, { now, jti }: {
    now: number;
    jti: string;
}): ClientAssertion;
/** Pure. */
export declare const tokenRequest: ({ network }: ServicePlatform, { assertion, scopes }: {
    assertion: string;
    scopes: readonly string[];
}) => PlatformRequest;
/** A token and until when (epoch ms) it is used. */
export type Lasting = {
    token: string;
    until: number;
};
/** Throws `TokenRefusal`, or `lti_service_unavailable` where another try may help. Pure. */
export declare function judgeToken(answer: PlatformAnswer, now: number): Lasting;
export {};
