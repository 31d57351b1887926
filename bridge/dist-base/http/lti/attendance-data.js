import { registerOf } from "../../marks/register.js";
import { learns, peopleOf, sessionsOf } from "./attendance-rows.js";
/** Who should have come and who came, for one link; `locale` is the one that names are sorted in. */
export const attendanceFacts = ({ records, rosters, clock }) => async (site, link, locale) => {
    const [list, rows] = await Promise.all([rosters(site, link), registerOf(records, site.id, link.id)]);
    const people = peopleOf(link, list, rows, { now: clock(), locale });
    return { sessions: sessionsOf(rows), people, roster: list.state };
};
/**
 * The learners on the course list, or null where it cannot be had whole enough to tell. Somebody who also teaches or assists is one
 * if the list calls them a learner, too.
 */
export const learnersFrom = (rosters) => async (site, link) => {
    const { state, members } = await rosters(site, link);
    if (state !== 'complete' && state !== 'partial')
        return null;
    return new Set(members.filter(learns).map(({ sub }) => sub));
};
//# sourceMappingURL=attendance-data.js.map