import type { Platform } from './registration.ts';
import type { Site } from './site.ts';
type TokenService = Pick<Platform, 'tokenEndpoint' | 'authorizationServer'>;
/**
 * Whether what a platform wants to be called in token requests is another registered platform's name, while they would be sent to
 * this one: the other would take them for its own, whoever brought them (RFC 7523 §3, `aud`). Pure.
 */
export declare const claimsAnothersName: (sites: readonly Pick<Site, "lti">[], { tokenEndpoint, authorizationServer }: TokenService) => boolean;
export {};
