import type { Entry, Somebody } from '../journal/entry.ts';
import type { PollBody, PollEndBody } from './kinds.ts';

/** What came of a poll; null where nobody can count its votes. */
export type Results = { voters: number; counts: readonly number[] } | null;

/** A poll as everybody knows it. */
export type Poll = PollBody & {
  id: string;
  owner: Somebody;
  /** Epoch milliseconds on this computer. */
  at: number;
  /** Somebody else says that it was asked, or what came of it. */
  relayedBy: Somebody | null;
  /** Absent while it is open. */
  results?: Results;
};

/** Whether counts can be what came of that poll: one for each option, and one vote a person where only one may be chosen. Pure. */
function fits({ options, multiple }: PollBody, { voters, counts }: PollEndBody): boolean {
  if (counts === null) return true;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.length === options.length && (multiple ? total >= voters : total === voters);
}

/**
 * All polls of a meeting, the newest first. Only the owner ends a poll, once, with counts that fit; and an id belongs to whoever
 * used it first. Pure.
 */
export function pollsOf(
  asked: readonly Entry<PollBody>[],
  ended: readonly Entry<PollEndBody>[],
): readonly Poll[] {
  const polls = new Map<string, Poll>();
  // what this page saw itself counts more than what somebody relays
  const ends = ended.toSorted(
    (a, b) => Number(a.relayedBy !== undefined) - Number(b.relayedBy !== undefined),
  );
  for (const { id, from: owner, at, body, relayedBy = null } of asked) {
    if (polls.has(id)) continue;
    const end = ends.find(
      (one) => one.body.poll === id && one.from.identity === owner.identity && fits(body, one.body),
    );
    const poll: Poll = { ...body, id, owner, at, relayedBy: relayedBy ?? end?.relayedBy ?? null };
    polls.set(id, end === undefined ? poll : { ...poll, results: resultsOf(end.body) });
  }
  return [...polls.values()].reverse();
}

const resultsOf = ({ voters, counts }: PollEndBody): Results => (counts === null ? null : { voters, counts });
