import type { Entry, Somebody } from '../journal/entry.ts';
import type { PollBody, PollEndBody } from './kinds.ts';

/** Which polls one has voted in, and what; null where one has voted and this browser does not know what any more. */
export type Voted = Readonly<Partial<Record<string, readonly number[] | null>>>;

/** The same as it was kept. An id that names something of every object, such as `constructor`, is nobody's vote. Pure. */
export const votedOf = (kept: unknown): Voted =>
  Object.assign(Object.create(null) as Record<string, null>, kept);

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
 * used it first, as this page saw it before as somebody relays it. Pure.
 */
export function pollsOf(
  asked: readonly Entry<PollBody>[],
  ended: readonly Entry<PollEndBody>[],
): readonly Poll[] {
  const polls = new Map<string, Poll>();
  const ends = seenFirst(ended);
  const first = new Map(
    seenFirst(asked)
      .toReversed()
      .map((entry) => [entry.id, entry]),
  );
  for (const entry of asked) {
    const { id, from: owner, at, body, relayedBy = null } = entry;
    if (first.get(id) !== entry) continue;
    const end = ends.find(
      (one) => one.body.poll === id && one.from.identity === owner.identity && fits(body, one.body),
    );
    const poll: Poll = { ...body, id, owner, at, relayedBy: relayedBy ?? end?.relayedBy ?? null };
    polls.set(id, end === undefined ? poll : { ...poll, results: resultsOf(end.body) });
  }
  return [...polls.values()].reverse();
}

/** What this page saw itself counts more than what somebody relays. */
const seenFirst = <B>(entries: readonly Entry<B>[]): Entry<B>[] =>
  entries.toSorted((a, b) => Number(a.relayedBy !== undefined) - Number(b.relayedBy !== undefined));

const resultsOf = ({ voters, counts }: PollEndBody): Results => (counts === null ? null : { voters, counts });
