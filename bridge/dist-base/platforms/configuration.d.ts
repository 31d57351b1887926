import type { Platform } from '../sites/registration.ts';
import { type Reach } from './address.ts';
import type { PlatformAnswer, PlatformRequest, Send } from './request.ts';
/** What a platform says of itself where tools register (LTI Dynamic Registration 1.0 §3.5). */
export type PlatformConfiguration = Omit<Platform, 'clientId'> & {
    registrationEndpoint: string;
    /** Product family and version, where it says so. */
    product: {
        family: string;
        version: string;
    } | null;
};
/** What came of a registration (§3.6): only what the tool goes by. */
export type Registered = {
    clientId: string;
    deployments: string[];
    granted: string[];
};
/**
 * Fetches the configuration that a registration starts from, which stands at an address that anybody with an invite may write.
 * Throws `BridgeError`: `lti_address_refused`, `lti_configuration_unreadable`, `lti_issuer_mismatch`.
 */
export declare function fetchConfiguration(send: Send, address: string, reach: Reach): Promise<PlatformConfiguration>;
/**
 * Reads a configuration that came from `origin`. A platform speaks for itself alone: its issuer and the place where it registers
 * tools are at that very origin (§3.5.1), while keys, tokens and logins may be elsewhere. Throws as `fetchConfiguration`. Pure.
 */
export declare function judgeConfiguration(answer: PlatformAnswer, origin: string, reach: Reach): PlatformConfiguration;
/**
 * Registers the tool (§3.6). The token goes to the platform that gave it, and nowhere else. Throws `BridgeError`:
 * `lti_registration_refused`, `lti_address_refused`, and `lti_service_unavailable` where no answer came.
 */
export declare function registerTool(send: Send, { registrationEndpoint }: PlatformConfiguration, { metadata, token, reach }: {
    metadata: object;
    token: string | null;
    reach: Reach;
}): Promise<Registered>;
/** Pure. */
export declare const registrationRequest: ({ metadata, token, reach, }: {
    metadata: object;
    token: string | null;
    reach: Reach;
}) => PlatformRequest;
/** What the platform made of a registration; scopes it does not name were not granted. Throws `lti_registration_refused`. Pure. */
export declare function judgeRegistration(answer: PlatformAnswer): Registered;
