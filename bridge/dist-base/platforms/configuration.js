import { z } from 'zod';
import { BridgeError } from "../errors.js";
import { readAddress } from "./address.js";
import { isSuccess, jsonOf } from "./json.js";
const MAX_BYTES = 256 * 1024;
const ANSWERS_WITHIN = { configuration: 5000, registration: 10_000 };
/** The longest address of a configuration that is called. */
const LONGEST_ADDRESS = 2048;
const LTI = 'https://purl.imsglobal.org/spec/';
const Address = z.string().min(1).max(LONGEST_ADDRESS);
const Word = z.string().max(255).catch('');
const Configuration = z.object({
    issuer: Address,
    authorization_endpoint: Address,
    token_endpoint: Address,
    jwks_uri: Address,
    registration_endpoint: Address,
    authorization_server: Address.nullish().catch(null),
    [`${LTI}lti-platform-configuration`]: z
        .object({ product_family_code: Word, version: Word })
        .nullish()
        .catch(null),
});
/** Printed on terminals, and sent back in tokens. */
const Id = z.string().regex(/^[\x20-\x7e]{1,255}$/);
const Scope = /^[\x21-\x7e]{1,255}$/;
const MOST_SCOPES = 50;
const Answered = z.object({
    client_id: Id,
    scope: z.union([z.string(), z.array(z.string()).transform((scopes) => scopes.join(' '))]).catch(''),
    [`${LTI}lti-tool-configuration`]: z.object({ deployment_id: Id.nullish().catch(null) }).catch({}),
});
const unreadable = (sentence, cause) => new BridgeError('lti_configuration_unreadable', sentence, { cause });
/**
 * Fetches the configuration that a registration starts from, which stands at an address that anybody with an invite may write.
 * Throws `BridgeError`: `lti_address_refused`, `lti_configuration_unreadable`, `lti_issuer_mismatch`.
 */
export async function fetchConfiguration(send, address, reach) {
    if (address.length > LONGEST_ADDRESS) {
        throw new BridgeError('lti_address_refused', 'The address of the configuration is too long.');
    }
    const { origin } = readAddress(address, reach);
    let answer;
    try {
        answer = await send(address, {
            headers: { accept: 'application/json' },
            network: reach.network,
            maxBytes: MAX_BYTES,
            within: ANSWERS_WITHIN.configuration,
        });
    }
    catch (error) {
        if (!(error instanceof BridgeError) || error.code !== 'lti_service_unavailable')
            throw error;
        throw unreadable('The configuration did not come whole and in time.', error);
    }
    return judgeConfiguration(answer, origin, reach);
}
/**
 * Reads a configuration that came from `origin`. A platform speaks for itself alone: its issuer and the place where it registers
 * tools are at that very origin (§3.5.1), while keys, tokens and logins may be elsewhere. Throws as `fetchConfiguration`. Pure.
 */
export function judgeConfiguration(answer, origin, reach) {
    if (answer.status !== 200)
        throw unreadable(`The address of the configuration answers ${answer.status}.`);
    const { data, error } = Configuration.safeParse(jsonOf(answer));
    if (data === undefined) {
        const members = error.issues.map(({ path }) => path.join('.') || 'all of it');
        throw unreadable(`The configuration cannot be read: ${members.join(', ')}.`);
    }
    const product = data[`${LTI}lti-platform-configuration`] ?? null;
    const checked = {
        issuer: data.issuer,
        authorizationEndpoint: data.authorization_endpoint,
        tokenEndpoint: data.token_endpoint,
        jwksUri: data.jwks_uri,
        registrationEndpoint: data.registration_endpoint,
    };
    const origins = Object.entries(checked).map(([name, one]) => [name, readAddress(one, reach).origin]);
    for (const [name, one] of origins) {
        if ((name === 'issuer' || name === 'registrationEndpoint') && one !== origin) {
            throw new BridgeError('lti_issuer_mismatch', `The ${name} is not where the configuration is.`);
        }
    }
    if (new URL(data.issuer).search !== '')
        throw unreadable('The issuer has a query (OpenID Connect Core §2).');
    return {
        ...checked,
        authorizationServer: data.authorization_server ?? null,
        product: product === null || product.product_family_code === ''
            ? null
            : { family: product.product_family_code, version: product.version },
    };
}
/**
 * Registers the tool (§3.6). The token goes to the platform that gave it, and nowhere else. Throws `BridgeError`:
 * `lti_registration_refused`, `lti_address_refused`, and `lti_service_unavailable` where no answer came.
 */
export async function registerTool(send, { registrationEndpoint }, { metadata, token, reach }) {
    return judgeRegistration(await send(registrationEndpoint, registrationRequest({ metadata, token, reach })));
}
/** Pure. */
export const registrationRequest = ({ metadata, token, reach, }) => ({
    method: 'POST',
    headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(metadata),
    network: reach.network,
    maxBytes: MAX_BYTES,
    within: ANSWERS_WITHIN.registration,
});
/** What the platform made of a registration; scopes it does not name were not granted. Throws `lti_registration_refused`. Pure. */
export function judgeRegistration(answer) {
    const refused = (sentence) => new BridgeError('lti_registration_refused', sentence);
    if (!isSuccess(answer))
        throw refused(`The platform answers the registration with ${answer.status}.`);
    const { data } = Answered.safeParse(jsonOf(answer));
    if (data === undefined)
        throw refused('The answer to the registration bears no client id.');
    const deployment = data[`${LTI}lti-tool-configuration`].deployment_id;
    return {
        clientId: data.client_id,
        deployments: deployment === undefined || deployment === null ? [] : [deployment],
        granted: [...new Set(data.scope.split(/\s+/).filter((one) => Scope.test(one)))].slice(0, MOST_SCOPES),
    };
}
//# sourceMappingURL=configuration.js.map