import { z } from 'zod';
/** Names and addresses that never leave the machine. */
const LOOPBACK = /^(localhost|([a-z0-9-]+\.)+localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/** What a policy for browsers can hold without being read as something else. */
export const plainHost = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])$/;
const isSafe = (address) => {
    if (!URL.canParse(address))
        return true; // which is said already
    const { protocol, hostname, username, password } = new URL(address);
    if (username !== '' || password !== '' || !plainHost.test(hostname))
        return false;
    return protocol === 'https:' || LOOPBACK.test(hostname);
};
const Address = z
    .url({ protocol: /^https?$/, error: 'must be a web address' })
    .max(2048, 'is too long')
    .regex(/^[^\s\\#]*$/, 'must have no spaces and nothing after #')
    .refine(isSafe, 'must be https and a host by its name, or http on this very machine');
const Id = z.string().min(1, 'is empty').max(255, 'is longer than 255 characters');
/** What the operator decides about people and frames of one platform. A missing member means its default. */
export const RegistrationPolicy = z.object({
    /** Launches inside a frame: there, or always in a tab of their own. */
    opens: z.enum(['frame', 'tab']).default('frame'),
    /** Teaching assistants moderate. */
    assistantsModerate: z.boolean().default(true),
    /** A deployment nobody has named yet: refused, or known from its first launch on. */
    newDeployments: z.enum(['refuse', 'accept']).default('refuse'),
    /** Further origins whose pages may frame the tool, such as `https://*.instructure.com`. */
    frameOrigins: z
        .array(z.string().regex(/^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d{1,5})?$/i))
        .max(20)
        .default([]),
});
/** What `meetbridge sites add-lti FILE.json` reads: a platform as its administrator knows it. */
export const RegistrationFile = z.strictObject({
    issuer: Address,
    clientId: Id,
    deployments: z.array(Id).max(1000).default([]),
    authorizationEndpoint: Address,
    tokenEndpoint: Address,
    jwksUri: Address,
    /** The `aud` of service-token assertions where it is not the token endpoint. */
    authorizationServer: z.string().min(1).max(2048).optional(),
    name: z.string().min(1).max(255).optional(),
    policy: RegistrationPolicy.prefault({}),
});
/** The registration of an operator's file. Pure. */
export const registrationOf = (file) => ({
    issuer: file.issuer,
    clientId: file.clientId,
    authorizationEndpoint: file.authorizationEndpoint,
    tokenEndpoint: file.tokenEndpoint,
    jwksUri: file.jwksUri,
    authorizationServer: file.authorizationServer ?? null,
    deployments: [...new Set(file.deployments)],
    policy: file.policy,
    network: 'named',
    product: null,
    scopes: null,
    proposed: null,
});
/** The origins whose pages may frame the tool. Pure. */
export const frameOriginsOf = ({ issuer, authorizationEndpoint, policy, }) => [
    ...new Set([new URL(issuer).origin, new URL(authorizationEndpoint).origin, ...policy.frameOrigins]),
];
//# sourceMappingURL=registration.js.map