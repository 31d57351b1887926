import { customNames } from "../../doors/lti/arrival.js";
import { toolAddresses } from "../../doors/lti/addresses.js";
import { SCOPES } from "../../platforms/scopes.js";
/**
 * What the tool asks of every platform, and nothing else: who belongs to a course, for attendance; scores, for the attendance
 * mark; line items, because the mark needs a column that a teacher may ask for after the link was made.
 */
export const ASKED = [SCOPES.roster, SCOPES.score, SCOPES.lineItem];
export const TOOL_NAME = 'Meetbridge';
/** The groups of whoever launches, as Moodle puts them in. */
export const MOODLE_GROUPS = { name: customNames.groups, value: '$Moodle.Person.userGroupIds' };
/** What the link to the picker is called, beside English; languages as RFC 7591 §2.2 adds them. */
const labels = {
    ar: 'اجتماع',
    de: 'Videotreffen',
    es: 'Reunión en línea',
    fr: 'Réunion en ligne',
    it: 'Riunione online',
    ja: 'オンラインミーティング',
    nl: 'Online bijeenkomst',
    pl: 'Spotkanie online',
    pt: 'Reunião online',
};
/** The place that platforms match links by: the host, with its port where it is not the usual one. Pure. */
export const domainOf = (origin) => new URL(origin).host;
/** How the tool at `origin` describes itself to a platform (LTI Dynamic Registration 1.0 §3.4; RFC 7591 §2). Pure. */
export function toolMetadata(origin, { isMoodle }) {
    const { login, launch, keys } = toolAddresses(origin);
    const label = {
        label: 'Online meeting',
        ...Object.fromEntries(Object.entries(labels).map(([language, text]) => [`label#${language}`, text])),
    };
    return {
        application_type: 'web',
        response_types: ['id_token'],
        grant_types: ['implicit', 'client_credentials'],
        initiate_login_uri: login,
        redirect_uris: [launch],
        client_name: TOOL_NAME,
        jwks_uri: keys,
        token_endpoint_auth_method: 'private_key_jwt',
        scope: ASKED.join(' '),
        'https://purl.imsglobal.org/spec/lti-tool-configuration': {
            domain: domainOf(origin),
            description: 'Live meetings in the course, with attendance.',
            target_link_uri: launch,
            // others would hand the variable on as it is written
            custom_parameters: isMoodle ? { [MOODLE_GROUPS.name]: MOODLE_GROUPS.value } : {},
            // a name to be called by; never an e-mail address
            claims: ['iss', 'sub', 'name', 'given_name', 'family_name', 'locale'],
            messages: [
                { type: 'LtiResourceLinkRequest', target_link_uri: launch },
                { type: 'LtiDeepLinkingRequest', target_link_uri: launch, ...label },
            ],
        },
    };
}
//# sourceMappingURL=tool-metadata.js.map