import { calm } from '../wire/calm.ts';

/** A person as an entry names them. */
export type Somebody = { identity: string; name: string };

/** Something that happened in the meeting. */
export type Entry<B = unknown> = {
  /** Unique among what this person did of this kind; made by their client. */
  id: string;
  kind: string;
  from: Somebody;
  /** Epoch milliseconds on this computer: a sender's own clock could claim anything. */
  at: number;
  body: B;
  /** Whom alone it was for; such an entry is never relayed. */
  to?: Somebody;
  /** Not seen by this page: as that person says. Whoever they name in `from` may never have said it. */
  relayedBy?: Somebody;
};

/** What kinds of entries there are is for whoever makes them to say. */
export type EntryKind<B> = {
  name: string;
  /** Reads a body that was kept or relayed; null for anything that is not exactly such a body. */
  parse(body: unknown): B | null;
  /** How many of them are kept; the oldest go first. */
  most: number;
};

/** The longest body, in characters of JSON: what one packet between clients carries. */
export const BODY_LENGTH = 14_000;

const ID = /^[\w-]{8,64}$/;
const IDENTITY = /^p_[\w-]{43}$/;
const NAME_LENGTH = 200;

function somebody(value: unknown): Somebody | null {
  const { identity, name } = (value ?? {}) as Partial<Record<keyof Somebody, unknown>>;
  if (typeof identity !== 'string' || !IDENTITY.test(identity) || typeof name !== 'string') return null;
  return { identity, name: calm(name.slice(0, NAME_LENGTH)).replace(/\s+/gu, ' ') };
}

/** Reads an entry that was kept or relayed, as far as it can be read without knowing its kind; null for anything else. Pure. */
export function readEntry(value: unknown): Entry | null {
  const { id, kind, from, at, body, to, relayedBy } = (value ?? {}) as Partial<Record<keyof Entry, unknown>>;
  if (typeof id !== 'string' || !ID.test(id) || typeof kind !== 'string') return null;
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0) return null;
  const [sender, receiver, relay] = [from, to, relayedBy].map((one) =>
    one === undefined ? null : somebody(one),
  );
  if (!sender || (to !== undefined && !receiver) || (relayedBy !== undefined && !relay)) return null;
  return {
    id,
    kind,
    from: sender,
    at,
    body,
    ...(receiver && { to: receiver }),
    ...(relay && { relayedBy: relay }),
  };
}

/** The same for two entries that say the same thing happened. Pure. */
export const keyOf = ({ kind, id, from }: Entry): string => `${kind} ${from.identity} ${id}`;
