import { isDeepStrictEqual } from 'node:util';
import { noMark } from "./mark.js";
/** Sessions that are kept apart; older ones are summed up. */
const MOST_SESSIONS = 200;
const beginOf = (stays) => stays[0]?.from ?? Infinity;
const staysOf = ({ sessions }) => Object.values(sessions).flat();
/**
 * The row with what is known now of one session, in place of what was; the very same row where that is nothing new. Time that
 * merely goes on is nothing new: an open stay says it already. Pure.
 */
export function withSession(row, place, session, facts) {
    const { intervals, person, role } = facts;
    const known = row?.sessions[session];
    if (known === undefined && intervals.length === 0)
        return row;
    // it has been summed up, and would count twice
    if (known === undefined && row?.earlier && beginOf(intervals) <= row.earlier.until)
        return row;
    const before = row ?? newRow(place, facts);
    const isLatest = Object.entries(before.sessions).every(([other, stays]) => other === session || beginOf(stays) <= beginOf(intervals));
    const sessions = { ...before.sessions, [session]: intervals };
    if (intervals.length === 0)
        delete sessions[session];
    const next = summedUp({ ...before, sessions, ...(isLatest ? { person, role } : {}) });
    return row !== null && isDeepStrictEqual(row, next) ? row : next;
}
const newRow = (place, { person, role }) => ({
    ...place,
    person,
    role,
    sessions: {},
    earlier: null,
    mark: noMark,
    settled: null,
    sending: null,
    tries: null,
});
/** With the oldest sessions in one sum, where there are too many; those that go on stay as they are. */
function summedUp(row) {
    const entries = Object.entries(row.sessions).sort(([, a], [, b]) => beginOf(a) - beginOf(b));
    const over = entries.slice(0, Math.max(0, entries.length - MOST_SESSIONS));
    const closed = over.filter(([, stays]) => stays.every(({ to }) => to !== null));
    if (closed.length === 0)
        return row;
    const stays = closed.flatMap(([, one]) => one);
    const names = new Set(closed.map(([name]) => name));
    const { total = 0, from = Infinity, until = 0, to = 0 } = row.earlier ?? {};
    return {
        ...row,
        sessions: Object.fromEntries(entries.filter(([name]) => !names.has(name))),
        earlier: {
            total: total + lengthOf(stays, 0),
            from: Math.min(from, ...stays.map((one) => one.from)),
            until: Math.max(until, ...closed.map(([, one]) => beginOf(one))),
            to: Math.max(to, ...stays.map((one) => one.to ?? 0)),
        },
    };
}
/** How long these stays last together, in ms; two at the same time count once. Open ones last until `now`. Pure. */
function lengthOf(stays, now) {
    let total = 0;
    let reached = 0;
    for (const { from, to } of [...stays].sort((a, b) => a.from - b.from)) {
        const end = to ?? now;
        total += Math.max(0, end - Math.max(from, reached));
        reached = Math.max(reached, end);
    }
    return total;
}
/** Whether they are inside now. Pure. */
export const isInside = (row) => staysOf(row).some(({ to }) => to === null);
/** Milliseconds inside, all sessions together, up to `now` where they still are. Pure. */
export const totalOf = (row, now) => (row.earlier?.total ?? 0) + lengthOf(staysOf(row), now);
/** When they first came, or null where they never did. Pure. */
export function firstFrom(row) {
    const first = Math.min(row.earlier?.from ?? Infinity, ...staysOf(row).map(({ from }) => from));
    return Number.isFinite(first) ? first : null;
}
/** When they last left; the beginning of a stay that goes on; 0 where they never came. Pure. */
export const lastTo = (row) => Math.max(row.earlier?.to ?? 0, ...staysOf(row).map(({ from, to }) => to ?? from));
//# sourceMappingURL=row.js.map