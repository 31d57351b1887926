import type { Entry } from '../journal/entry.ts';
import type { Reference } from './kinds.ts';

/** Whether a message belongs under the same name and time as the one before: same person, same readers, within two minutes. Pure. */
export const continues = (before: Entry | undefined, entry: Entry): boolean =>
  before !== undefined &&
  before.from.identity === entry.from.identity &&
  before.to?.identity === entry.to?.identity &&
  before.relayedBy?.identity === entry.relayedBy?.identity &&
  entry.at - before.at < 120_000;

/** The message that another one answers; undefined when it is not here. Pure. */
export const answeredBy = (entries: readonly Entry[], { identity, id }: Reference): Entry | undefined =>
  entries.find((entry) => entry.id === id && entry.from.identity === identity);

/** What an answer says it answers; null where its readers cannot have that message. `to`: null for everybody. Pure. */
export function referenceTo(answered: Entry | null, to: { identity: string } | null): Reference | null {
  if (answered === null) return null;
  const { id, from, to: receiver } = answered;
  const isTheirs = receiver === undefined || [from.identity, receiver.identity].includes(to?.identity ?? '');
  return isTheirs ? { identity: from.identity, id } : null;
}
