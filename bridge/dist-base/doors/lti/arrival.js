import { cleanName, cleanTitle } from "../../admission/clean-name.js";
import { linkIdOf } from "../../links/link.js";
import { BridgeError } from "../../errors.js";
import { claimNames, localeOf, nameOf } from "./claims.js";
import { standingOf } from "./roles.js";
/** Custom parameters that the tool asks for or has set itself; none of them gives a right. */
export const customNames = { plan: 'meetbridge_plan', groups: 'meetbridge_groups' };
const textIn = (custom, name) => {
    const value = custom[name];
    // a variable that the platform does not know comes as it was written
    return typeof value === 'string' && !value.startsWith('$') ? value : '';
};
/** A title as pages and rooms show it; null where there is nothing to see. */
const titleOf = (title) => cleanTitle(title ?? '') || null;
const contextTitleOf = (context) => titleOf(context?.title ?? null) ?? titleOf(context?.label ?? null) ?? '';
/**
 * Whom a launch of a resource link brings, and where. `neutral` stands in for a name that the platform keeps to itself;
 * `now` is epoch ms. Pure.
 */
export function arrivalOf(site, { deployment, sub }, claims, { neutral, now }) {
    const context = claims[claimNames.context];
    const custom = claims[claimNames.custom];
    const link = claims[claimNames.resourceLink];
    const grades = claims[claimNames.grades];
    const place = {
        site: site.id,
        deployment,
        context: context?.id ?? '',
        resourceLink: link.id,
    };
    const locale = localeOf(claims);
    const { role, teaches } = standingOf(claims[claimNames.roles], site.lti.policy);
    const groups = textIn(custom, customNames.groups)
        .split(',')
        .map((id) => id.trim())
        .filter((id) => /^[\w.:-]{1,100}$/.test(id))
        .slice(0, 20);
    return {
        place,
        news: {
            title: titleOf(link.title),
            contextTitle: contextTitleOf(context),
            services: {
                grades: grades === null
                    ? null
                    : { scopes: grades.scope, lineItems: grades.lineitems, lineItem: grades.lineitem },
                roster: claims[claimNames.roster]?.context_memberships_url ?? null,
                groups: claims[claimNames.groups]?.context_groups_url ?? null,
            },
            offered: textIn(custom, customNames.plan) || null,
            groups,
        },
        visit: {
            site: site.id,
            link: linkIdOf(place),
            person: { id: sub, name: cleanName(nameOf(claims) ?? neutral(locale)), locale },
            role,
            teaches,
            groups: groups.map((id) => ({ id, title: null })),
            returnUrl: claims[claimNames.presentation].return_url,
            launchedAt: Math.floor(now / 1000),
        },
    };
}
/**
 * The choice that a deep linking request asks for. Throws `BridgeError`: `lti_teachers_only`, `lti_message_unsupported` where the
 * platform takes no resource links back, `lti_return_refused`. `mayReturnTo` judges the platform's address. Pure.
 */
export function pickingOf(site, { deployment, sub }, claims, mayReturnTo) {
    if (!standingOf(claims[claimNames.roles], site.lti.policy).teaches) {
        throw new BridgeError('lti_teachers_only', 'Only teachers choose what a course gets.');
    }
    const settings = claims[claimNames.deepLinking];
    if (!settings.accept_types.includes('ltiResourceLink')) {
        throw new BridgeError('lti_message_unsupported', 'The platform takes no resource link back.');
    }
    if (!mayReturnTo(settings.deep_link_return_url)) {
        throw new BridgeError('lti_return_refused', 'The return address is no https address of a platform.');
    }
    const context = claims[claimNames.context];
    return {
        site: site.id,
        deployment,
        context: { id: context?.id ?? '', title: contextTitleOf(context) },
        teacher: sub,
        locale: localeOf(claims),
        returnUrl: settings.deep_link_return_url,
        isMoodle: claims[claimNames.product].product_family_code === 'moodle',
        ...(settings.data === undefined ? {} : { data: settings.data }),
        multiple: settings.accept_multiple,
        lineItem: settings.accept_lineitem,
    };
}
//# sourceMappingURL=arrival.js.map