import { columnOf, noteGone } from "./column.js";
import { destinationOf } from "./destination.js";
import { dueOf, isMarked, withDue, withNoLearner, withRefusal } from "./due.js";
import { addLink } from "./queue.js";
import { changeExisting, rowOf } from "./register.js";
import { isInside } from "./row.js";
import { isSameScore } from "./rule.js";
import { nextTimestamp } from "./timestamp.js";
import { afterTry, isHopeless } from "./tries.js";
/**
 * The row with the try that is about to be made: the same one again, time and all, where it says the same as the last, so that a
 * score which the platform has taken unheard is harmless the second time. Pure.
 */
export function withAttempt(row, score, lineItem, now) {
    const { sending, mark } = row;
    if (sending !== null && sending.lineItem === lineItem && isSameScore(sending.score, score)) {
        return sending.repeated ? row : { ...row, sending: { ...sending, repeated: true } };
    }
    const timestamp = nextTimestamp(mark.timestamp, now);
    const { scoreGiven: points, scoreMaximum: of } = score;
    return {
        ...row,
        mark: { ...mark, points, of, timestamp },
        sending: { score, lineItem, timestamp, repeated: false },
    };
}
/** The row after the platform has had its say on a score. Pure. */
export function withOutcome(row, { score, repeated }, outcome, now) {
    switch (outcome.kind) {
        case 'gone':
        case 'no_permission':
            return withRefusal(row, outcome.kind, now);
        case 'refused':
            return {
                ...withRefusal(row, 'refused', now),
                settled: { score, state: 'refused', reason: 'refused' },
            };
        case 'sent':
        case 'stale': {
            // after a try whose end nobody knows, the one that the platform has is this very one
            const reason = outcome.kind === 'stale' && !repeated ? 'stale' : null;
            return {
                ...row,
                mark: { ...row.mark, state: 'sent', reason, at: now },
                settled: { score, state: 'sent', reason },
                sending: null,
                tries: null,
            };
        }
    }
}
/** Sends one person's mark, if one is due. */
export async function sendMark(parts, site, link, place, signal) {
    const { records, service, clock, random, onTrouble, learners } = parts;
    const row = await rowOf(records, place);
    if (row === null || isInside(row))
        return { kind: 'done' };
    const rule = link.plan.mark;
    if (dueOf(row, rule) === null) {
        await changeExisting(records, place, (known) => withDue(known, rule));
        return { kind: 'done' };
    }
    if (row.tries !== null && row.tries.notBefore > clock())
        return { kind: 'again', at: row.tries.notBefore };
    if (isMarked(row) === 'ask' && (await learners(site, link))?.has(row.person.id) !== true) {
        await changeExisting(records, place, withNoLearner);
        return { kind: 'done' };
    }
    const column = destinationOf(link, await columnOf(records, place), service.maySend);
    if (column.kind === 'unknown') {
        await addLink(parts.store, place, clock());
        return { kind: 'done' }; // it comes back once the column is found
    }
    if (column.kind === 'refused') {
        await changeExisting(records, place, (known) => withRefusal(known, column.reason, clock()));
        return { kind: 'done' };
    }
    // written down before it is sent: whatever happens then, the next try is the same
    const written = await changeExisting(records, place, (known) => {
        const latest = dueOf(known, rule);
        return latest === null ? known : withAttempt(known, latest, column.url, clock());
    });
    const attempt = written?.sending ?? null;
    if (written === null || attempt === null || dueOf(written, rule) === null)
        return { kind: 'done' };
    const { timestamp } = attempt;
    const sent = { lineItem: column.url, person: row.person.id, score: attempt.score, timestamp };
    const outcome = await service.send(site, sent, signal);
    const now = clock();
    if (outcome.kind !== 'later') {
        if (outcome.kind === 'gone')
            await noteGone(records, link, column.url);
        if (outcome.kind === 'refused')
            onTrouble({ site: site.id, failures: 1, trouble: outcome.trouble });
        await changeExisting(records, place, (known) => withOutcome(known, attempt, outcome, now));
        return { kind: 'done' };
    }
    if (signal.aborted)
        return { kind: 'again', at: now }; // broken off by ourselves: no failure of the platform
    const tries = afterTry(row.tries, { now, after: outcome.after, random: random() });
    onTrouble({ site: site.id, failures: tries.failures, trouble: outcome.trouble });
    if (!isHopeless(tries, now)) {
        await changeExisting(records, place, (known) => ({
            ...known,
            mark: { ...known.mark, reason: 'unreachable' },
            tries,
        }));
        return { kind: 'again', at: tries.notBefore };
    }
    await changeExisting(records, place, (known) => withRefusal(known, 'unreachable', now));
    return { kind: 'done' };
}
//# sourceMappingURL=score-job.js.map