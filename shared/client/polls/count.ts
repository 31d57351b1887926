import type { Somebody } from '../journal/entry.ts';
import type { PollBody } from './kinds.ts';

/** One vote as the owner has opened it. `mark` tells votes apart where voters are not known. */
export type Ballot = { voter: Somebody | null; mark: string; choices: readonly number[] };

/** Whether somebody may choose that in such a poll: options that exist, one of them or at least one. Pure. */
export const isChoice = ({ options, multiple }: PollBody, choices: readonly number[]): boolean =>
  choices.length >= 1 &&
  (multiple || choices.length === 1) &&
  new Set(choices).size === choices.length &&
  choices.every((choice) => Number.isInteger(choice) && choice >= 0 && choice < options.length);

/** The votes with one more; the same list for a second one of the same person, or the same one twice. Pure. */
export function withBallot(ballots: readonly Ballot[], ballot: Ballot): readonly Ballot[] {
  const isKnown = ballots.some(
    ({ voter, mark }) =>
      mark === ballot.mark || (voter !== null && voter.identity === ballot.voter?.identity),
  );
  if (isKnown) return ballots;
  // By their random marks, an order that says nothing about who voted when.
  return [...ballots, ballot].sort((a, b) => (a.mark < b.mark ? -1 : 1));
}

/** How many voted, and how often each option was chosen. Pure. */
export const countOf = (
  { options }: PollBody,
  ballots: readonly Ballot[],
): { voters: number; counts: number[] } => ({
  voters: ballots.length,
  counts: options.map((_, option) => ballots.filter(({ choices }) => choices.includes(option)).length),
});
