import { linkIdOf } from "./link.js";
import { usualPlan } from "./plan.js";
import { changeLink, linkOf, noteInContext, offeredPlan } from "./registry.js";
/** Groups of one course that are remembered. */
const MOST_GROUPS = 500;
/**
 * The link of a launch, as it stands after the launch: made with its first one, and written again only when the platform says something
 * new, so that a launch usually costs a read. `now` is epoch ms.
 */
export async function linkAt(records, place, news, now) {
    const id = linkIdOf(place);
    const known = await linkOf(records, place.site, id);
    if (known !== null && renewed(known, news, null) === known)
        return known;
    if (known === null)
        await noteInContext(records, { ...place, id });
    const isOther = news.offered !== null && news.offered !== known?.offered;
    const found = isOther ? await offeredPlan(records, place.site, news.offered ?? '') : null;
    // ids of contexts and links are a deployment's own, and so is what its teachers plan
    const offered = found?.deployment === place.deployment ? found : null;
    return await changeLink(records, place.site, id, (link) => renewed(link ?? newLink(id, place, news, now), news, offered));
}
const newLink = (id, place, news, now) => ({
    ...place,
    id,
    contextTitle: news.contextTitle,
    plan: usualPlan(news.title ?? news.contextTitle),
    edited: false,
    offered: null,
    groups: [],
    services: news.services,
    lineItem: null,
    createdAt: now,
});
/** The link with what is new; the very same one where nothing is. */
function renewed(link, news, offered) {
    const groups = [...new Set([...link.groups, ...news.groups])].slice(0, MOST_GROUPS);
    const isCopied = offered !== null;
    const plan = isCopied ? offered.plan : link.plan;
    // an id that leads nowhere is remembered too, or it would be looked for with every launch
    const from = news.offered ?? link.offered;
    const follows = !isCopied && !link.edited && link.offered === null && news.title !== null;
    const next = {
        ...link,
        contextTitle: news.contextTitle,
        services: news.services,
        groups,
        offered: from,
        edited: isCopied ? false : link.edited,
        plan: follows && from === null ? { ...plan, title: news.title ?? plan.title } : plan,
    };
    return saysTheSame(next, link) ? link : next;
}
/** Every launch asks this: only what a launch can change is looked at. */
const saysTheSame = (next, link) => next.contextTitle === link.contextTitle &&
    next.offered === link.offered &&
    next.edited === link.edited &&
    next.groups.length === link.groups.length &&
    (next.plan === link.plan || next.plan.title === link.plan.title) &&
    JSON.stringify(next.services) === JSON.stringify(link.services);
//# sourceMappingURL=arrival.js.map