import type { Ballot } from './count.ts';
import type { Poll } from './poll.ts';

/** The words of an exported table, in the person's language. */
export type TableWords = { option: string; votes: string; voters: string };

/**
 * A field of CSV (RFC 4180), never a formula: what a spreadsheet would take for one is led by an apostrophe.
 * Pure.
 */
export function fieldOf(value: string | number): string {
  const plain = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The results of a closed poll as rows: question, head, one row an option; with who chose it where that is known. Pure. */
export function rowsOf(poll: Poll, ballots: readonly Ballot[], words: TableWords): (string | number)[][] {
  const named = !poll.anonymous && ballots.length > 0;
  const votersOf = (option: number): string =>
    ballots
      .filter(({ choices }) => choices.includes(option))
      .map(({ voter }) => voter?.name ?? '')
      .sort((a, b) => a.localeCompare(b))
      .join('; ');
  return [
    [poll.question],
    [words.option, words.votes, ...(named ? [words.voters] : [])],
    ...poll.options.map((option, index) => [
      option,
      poll.results?.counts[index] ?? 0,
      ...(named ? [votersOf(index)] : []),
    ]),
  ];
}

/** Rows as CSV. Pure. */
export const csvOf = (rows: (string | number)[][]): string =>
  rows.map((row) => row.map(fieldOf).join(',')).join('\r\n');

/** Rows as text, to be pasted anywhere. Pure. */
export const textOf = ([question, , ...rows]: (string | number)[][]): string =>
  [
    question?.[0] ?? '',
    ...rows.map(
      ([option, votes, voters]) => `${option}: ${votes}${voters === undefined ? '' : ` (${voters})`}`,
    ),
  ].join('\n');
