import { isInside, totalOf } from "./row.js";
import { isSameScore, scoreOf } from "./rule.js";
/**
 * Whether somebody's attendance is marked. Who comes as an attendee is; guests and onlookers are nobody in a gradebook. Who
 * moderates is marked only if the course list calls them a learner, which has to be asked. Pure.
 */
export function isMarked({ role, person }) {
    if (person.guest || role === 'observer')
        return false;
    return role === 'attendee' ? true : 'ask';
}
/** The score that the platform should have and has not: null while they are inside, and where it has it. Pure. */
export function dueOf(row, rule) {
    if (rule === null || isMarked(row) === false || isInside(row))
        return null;
    const score = scoreOf(totalOf(row, 0), rule);
    return row.settled !== null && isSameScore(row.settled.score, score) ? null : score;
}
/** The row, waiting where a score is due; the very same row where it says so already, or nothing is. Pure. */
export function withDue(row, rule) {
    if (isInside(row))
        return row;
    const { mark, settled } = row;
    if (dueOf(row, rule) !== null) {
        if (mark.state === 'waiting')
            return row;
        return { ...row, mark: { ...mark, state: 'waiting', reason: null } };
    }
    if (rule !== null && isMarked(row) === false)
        return withNoLearner(row);
    if (mark.state !== 'waiting')
        return row;
    // there was something to send, and no longer is: what the platform has stands
    const { state, reason, score } = settled ?? { state: 'none', reason: null, score: null };
    const points = score?.scoreGiven ?? null;
    const of = score?.scoreMaximum ?? null;
    return { ...row, mark: { ...mark, state, reason, points, of }, sending: null, tries: null };
}
/** Nobody whom the gradebook knows as a learner. Pure. */
export const withNoLearner = (row) => row.mark.state === 'none' && row.mark.reason === 'not_a_learner'
    ? row
    : {
        ...row,
        mark: { ...row.mark, state: 'none', reason: 'not_a_learner' },
        sending: null,
        tries: null,
    };
/** Not sent, for a reason that is none of the score's: it stays due. Pure. */
export const withRefusal = (row, reason, now) => ({
    ...row,
    mark: { ...row.mark, state: 'refused', reason, at: now },
    sending: null,
    tries: null,
});
/** As a teacher wants it sent once more, whatever the platform has said to it. Pure. */
export const withResend = (row, rule) => withDue({ ...row, settled: null, sending: null, tries: null }, rule);
//# sourceMappingURL=due.js.map