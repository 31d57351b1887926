import { cleanName } from "../../admission/clean-name.js";
import { identityOf } from "../../admission/names.js";
import { standingOf } from "../../doors/lti/roles.js";
import { firstFrom, isInside, lastTo, totalOf } from "../../marks/row.js";
const MINUTE = 60_000;
/** Whether the list calls them a learner, alone or besides something else. Pure. */
export const learns = ({ roles, status }) => status === 'active' && standingOf(roles, { assistantsModerate: false }).learns;
/** Everybody who came, and the learners who did not, by name. `now` is epoch ms. Pure. */
export function peopleOf({ site, plan }, { state, members }, rows, { now, locale }) {
    const byIdentity = new Map(members.map((member) => [identityOf({ site, person: member.sub }), member]));
    const came = rows.map((row) => {
        const member = byIdentity.get(row.identity);
        const isListed = member !== undefined && member.status === 'active';
        return {
            id: row.person.id,
            name: nameOf(member) ?? row.person.name,
            state: isInside(row) ? 'present' : 'attended',
            // nobody is said to be missing on a list that is not known whole
            expected: isListed || state !== 'complete',
            minutes: Math.floor(totalOf(row, now) / MINUTE),
            firstFrom: firstFrom(row),
            lastTo: isInside(row) ? null : lastTo(row),
            mark: markOf(row, plan.mark),
        };
    });
    const present = new Set(rows.map(({ identity }) => identity));
    const missing = [...byIdentity].filter(([identity, member]) => !present.has(identity) && learns(member));
    return sorted([...came, ...missing.map(([, member]) => absent(member))], locale);
}
const absent = (member) => ({
    id: member.sub,
    name: nameOf(member),
    state: 'absent',
    expected: true,
    minutes: 0,
    firstFrom: null,
    lastTo: null,
    mark: null,
});
const nameOf = (member) => member === undefined || member.name === null ? null : cleanName(member.name);
function markOf({ mark }, rule) {
    if (rule === null)
        return null;
    const { state, points, of, reason, at } = mark;
    return { state, points, of: of ?? rule.points, reason, at };
}
/** People whose name is not known come last. */
function sorted(people, locale) {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return people.sort((a, b) => {
        if (a.name === null || b.name === null)
            return Number(a.name === null) - Number(b.name === null);
        return compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
    });
}
/** When the meeting was held, its groups' rooms at the same time as one. Pure. */
export function sessionsOf(rows) {
    const bySession = new Map();
    for (const [session, stays] of rows.flatMap((row) => Object.entries(row.sessions))) {
        for (const stay of stays) {
            const known = bySession.get(session);
            bySession.set(session, known === undefined ? stay : spanOf(known, stay));
        }
    }
    const merged = [];
    for (const one of [...bySession.values()].sort((a, b) => a.from - b.from)) {
        const last = merged.at(-1);
        if (last !== undefined && (last.to === null || one.from < last.to))
            merged.splice(-1, 1, spanOf(last, one));
        else
            merged.push(one);
    }
    return merged;
}
const spanOf = (a, b) => ({
    from: Math.min(a.from, b.from),
    to: a.to === null || b.to === null ? null : Math.max(a.to, b.to),
});
//# sourceMappingURL=attendance-rows.js.map