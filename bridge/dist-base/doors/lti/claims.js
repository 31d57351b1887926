import { z } from 'zod';
import { BridgeError } from "../../errors.js";
import { plainHost } from "../../sites/registration.js";
const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
/** The names of the claims that count, by what we call them. */
export const claimNames = {
    messageType: `${LTI}message_type`,
    version: `${LTI}version`,
    deployment: `${LTI}deployment_id`,
    target: `${LTI}target_link_uri`,
    roles: `${LTI}roles`,
    resourceLink: `${LTI}resource_link`,
    context: `${LTI}context`,
    presentation: `${LTI}launch_presentation`,
    custom: `${LTI}custom`,
    product: `${LTI}tool_platform`,
    deepLinking: 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings',
    grades: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
    roster: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
    groups: 'https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice',
};
/** An id of the platform's: 1 to 255 characters, none of them a control character. */
export const PlatformId = z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^\u0000-\u001f\u007f]+$/);
/** What is optional never keeps anybody out: where it is not as it should be, it counts as missing. */
const text = (longest) => z
    .string()
    .transform((value) => value.slice(0, longest))
    .nullable()
    .catch(null)
    .default(null);
const Address = z.url({ protocol: /^https?$/, hostname: plainHost }).max(2048);
const address = Address.nullable().catch(null).default(null);
const Custom = z.record(z.string(), z.unknown()).catch({}).default({});
const Context = z.object({ id: PlatformId, title: text(255), label: text(255) });
const Presentation = z
    .object({ locale: text(35), return_url: address, document_target: text(16) })
    .catch({ locale: null, return_url: null, document_target: null })
    .prefault({});
const Grades = z
    .object({
    scope: z.array(z.string()).max(50).catch([]).default([]),
    lineitems: address,
    lineitem: address,
})
    .nullable()
    .catch(null)
    .default(null);
const Roster = z.object({ context_memberships_url: Address }).nullable().catch(null).default(null);
const Groups = z.object({ context_groups_url: Address }).nullable().catch(null).default(null);
const Product = z
    .object({ product_family_code: text(64) })
    .catch({ product_family_code: null })
    .prefault({});
const Everybody = z.object({
    [claimNames.roles]: z.array(z.string()).max(200),
    [claimNames.target]: z.string(),
    [claimNames.context]: Context.nullable().default(null),
    [claimNames.presentation]: Presentation,
    [claimNames.custom]: Custom,
    [claimNames.product]: Product,
    name: text(512),
    given_name: text(255),
    family_name: text(255),
    locale: text(35),
});
const ResourceLink = Everybody.extend({
    [claimNames.resourceLink]: z.object({ id: PlatformId, title: text(255) }),
    [claimNames.grades]: Grades,
    [claimNames.roster]: Roster,
    [claimNames.groups]: Groups,
});
const DeepLinking = Everybody.extend({
    [claimNames.deepLinking]: z.object({
        deep_link_return_url: z.string(),
        accept_types: z.array(z.string()),
        accept_presentation_document_targets: z.array(z.string()),
        accept_multiple: z.boolean().catch(false).default(false),
        // platforms from before this member take line items as well
        accept_lineitem: z.boolean().catch(true).default(true),
        data: z.string().optional(),
    }),
});
/**
 * Reads the LTI claims of a token that is genuine (LTI 1.3 §5.3). Required ones are strict, optional ones lenient, unknown ones
 * ignored. Throws `BridgeError`, the first that applies: `lti_claims_malformed`, `lti_wrong_version`, `lti_message_unsupported`,
 * `lti_anonymous`. Pure.
 */
export function readMessage(claims) {
    const deployment = PlatformId.safeParse(claims[claimNames.deployment]);
    if (!deployment.success)
        throw new BridgeError('lti_claims_malformed', 'deployment_id is no id.');
    if (claims[claimNames.version] !== '1.3.0') {
        throw new BridgeError('lti_wrong_version', 'The version is not 1.3.0.');
    }
    const type = claims[claimNames.messageType];
    if (type !== 'LtiResourceLinkRequest' && type !== 'LtiDeepLinkingRequest') {
        throw new BridgeError('lti_message_unsupported', 'The tool has no page for this type of message.');
    }
    const sub = claims['sub'];
    if (sub === undefined || sub === null || sub === '') {
        throw new BridgeError('lti_anonymous', 'There is no sub.');
    }
    const person = PlatformId.safeParse(sub);
    if (!person.success)
        throw new BridgeError('lti_claims_malformed', 'sub is no id.');
    const common = { deployment: deployment.data, sub: person.data };
    return type === 'LtiResourceLinkRequest'
        ? { ...common, kind: 'resource-link', claims: parsed(ResourceLink, claims) }
        : { ...common, kind: 'deep-linking', claims: parsed(DeepLinking, claims) };
}
function parsed(schema, claims) {
    const result = schema.safeParse(claims);
    if (result.success)
        return result.data;
    const places = result.error.issues.map(({ path }) => path.map((part) => String(part).replace(/^.*\//, '')).join('.'));
    throw new BridgeError('lti_claims_malformed', `Claims are not as specified: ${places.join(', ')}.`);
}
/** The language of the page: the launch's own, then the person's; as BCP 47, or null. Pure. */
export function localeOf(claims) {
    for (const wanted of [claims[claimNames.presentation].locale, claims.locale]) {
        if (wanted === null)
            continue;
        try {
            const [found] = Intl.getCanonicalLocales(wanted.replaceAll('_', '-'));
            if (found !== undefined)
                return found;
        }
        catch {
            // no language: the next one, or the browser's
        }
    }
    return null;
}
/** The person's name, or null where the platform keeps it to itself. Pure. */
export const nameOf = ({ name, given_name: given, family_name: family, }) => {
    const whole = name ?? [given, family].filter((part) => part !== null).join(' ');
    return whole.trim() === '' ? null : whole;
};
//# sourceMappingURL=claims.js.map