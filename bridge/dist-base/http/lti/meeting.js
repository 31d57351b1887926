import { codeForScript } from "../../doors/lti/tokens.js";
import { BridgeError } from "../../errors.js";
import { linkOf } from "../../links/registry.js";
import { meetingPage } from "./pages/meeting.js";
import { show } from "./show.js";
/** The link of a visit. Throws `BridgeError` `lti_page_expired` where it has been forgotten meanwhile. */
export async function linkOfVisit({ records }, visit) {
    const link = await linkOf(records, visit.site, visit.link);
    if (link === null)
        throw new BridgeError('lti_page_expired', 'The link of the page is not known any more.');
    return link;
}
/** The rooms somebody may choose from; none where the meeting has one room. Pure. */
export const groupsFor = ({ groups }, { plan }, say) => plan.rooms === 'one'
    ? []
    : groups.map(({ id, title }) => ({ id, title: title ?? say('meeting.group', { name: id }) }));
/** The page with the meeting in it, for somebody whose launch was good, or who takes it into a tab of its own. */
export async function showMeeting(req, res, parts, arrived, framed, known) {
    const { assets, audience, livekitUrl, clock, groupsOf } = parts;
    const link = known ?? (await linkOfVisit(parts, arrived));
    const visit = link.plan.rooms === 'one' ? arrived : { ...arrived, groups: await groupsOf(arrived, link) };
    const { plan } = link;
    const now = clock();
    // without the groups, which may be more than fit into a header
    const code = codeForScript(parts.codes, arrived, now);
    show(req, res, parts, (say) => {
        const groups = groupsFor(visit, link, say);
        return meetingPage({
            title: plan.title || say('meeting.untitled'),
            text: plan.text,
            times: { opensAt: plan.opensAt, closesAt: plan.closesAt, now: Math.floor(now / 1000) },
            person: { name: visit.person.name },
            code,
            bridge: audience,
            encrypted: plan.settings.encryption !== 'none',
            teaches: visit.teaches,
            groups,
            group: groups[0]?.id ?? null,
            returnUrl: visit.returnUrl,
            framed,
            client: assets.clientEntry(),
        }, say);
    }, { media: { connect: connectTo(livekitUrl) } });
}
/** LiveKit is asked by WebSocket, and by https where that fails. */
const connectTo = (url) => {
    const { origin } = new URL(url.replace(/^ws/, 'http'));
    return [origin.replace(/^http/, 'ws'), origin];
};
/** The launch that a visit amounts to in this meeting, as it is planned now. Throws `BridgeError` `not_allowed` for another's group. Pure. */
export function launchOf(visit, link, chosen, say) {
    const { plan } = link;
    const groups = groupsFor(visit, link, say);
    const group = chosen === null ? groups[0] : groups.find(({ id }) => id === chosen);
    if (chosen !== null && group === undefined) {
        throw new BridgeError('not_allowed', 'This person may not come into the room of that group.');
    }
    const { id, name, locale } = visit.person;
    return {
        site: visit.site,
        person: { id, name, avatar: null, locale, guest: false },
        role: visit.role,
        meeting: {
            id: visit.link,
            title: plan.title || say('meeting.untitled'),
            opensAt: plan.opensAt,
            closesAt: plan.closesAt,
            settings: plan.settings,
        },
        group: group ?? null,
    };
}
//# sourceMappingURL=meeting.js.map