import type { Link } from '../links/link.ts';
import type { LtiSite } from '../sites/site.ts';
import type { Verdict } from '../worker.ts';
import { columnOf, noteGone } from './column.ts';
import { destinationOf } from './destination.ts';
import { dueOf, isMarked, withDue, withNoLearner, withRefusal } from './due.ts';
import type { ScoreOutcome } from './grade-service.ts';
import type { MarkParts } from './parts.ts';
import { addLink } from './queue.ts';
import { changeExisting, rowOf } from './register.ts';
import { isInside, type Row, type RowPlace } from './row.ts';
import { isSameScore, type Score } from './rule.ts';
import { nextTimestamp } from './timestamp.ts';
import { afterTry, isHopeless } from './tries.ts';

/** One try of one score. */
export type Attempt = NonNullable<Row['sending']>;

/**
 * The row with the try that is about to be made: the same one again, time and all, where it says the same as the last, so that a
 * score which the platform has taken unheard is harmless the second time. Pure.
 */
export function withAttempt(row: Row, score: Score, lineItem: string, now: number): Row {
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
export function withOutcome(
  row: Row,
  { score, repeated }: Attempt,
  outcome: Exclude<ScoreOutcome, { kind: 'later' }>,
  now: number,
): Row {
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
export async function sendMark(
  parts: MarkParts,
  site: LtiSite,
  link: Link,
  place: RowPlace,
  signal: AbortSignal,
): Promise<Verdict> {
  const { records, service, clock, random, onTrouble, learners } = parts;
  const row = await rowOf(records, place);
  if (row === null || isInside(row)) return { kind: 'done' };
  const rule = link.plan.mark;
  if (dueOf(row, rule) === null) {
    await changeExisting(records, place, (known) => withDue(known, rule));
    return { kind: 'done' };
  }
  if (row.tries !== null && row.tries.notBefore > clock()) return { kind: 'again', at: row.tries.notBefore };
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
  if (written === null || attempt === null || dueOf(written, rule) === null) return { kind: 'done' };
  const { timestamp } = attempt;
  const sent = { lineItem: column.url, person: row.person.id, score: attempt.score, timestamp };
  const outcome = await service.send(site, sent, signal);
  const now = clock();

  if (outcome.kind !== 'later') {
    if (outcome.kind === 'gone') await noteGone(records, link, column.url);
    if (outcome.kind === 'refused') onTrouble({ site: site.id, failures: 1, trouble: outcome.trouble });
    await changeExisting(records, place, (known) => withOutcome(known, attempt, outcome, now));
    return { kind: 'done' };
  }
  if (signal.aborted) return { kind: 'again', at: now }; // broken off by ourselves: no failure of the platform
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
