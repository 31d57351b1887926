import type { Network } from '../sites/registration.ts';
import type { LtiSite } from '../sites/site.ts';
/** Of one registration, what its services need; `site` is its id in the bridge. */
export type ServicePlatform = {
    site: string;
    issuer: string;
    clientId: string;
    tokenEndpoint: string;
    /** The `aud` of assertions, where it is not the token endpoint. */
    authorizationServer?: string | null;
    network: Network;
};
/** Pure. */
export declare const servicePlatformOf: ({ id, lti }: LtiSite) => ServicePlatform;
