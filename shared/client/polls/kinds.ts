import type { EntryKind } from '../journal/entry.ts';
import { calm } from '../wire/calm.ts';
import type { Kind } from '../wire/kind.ts';

export const QUESTION_LENGTH = 300;
export const OPTION_LENGTH = 120;
export const FEWEST_OPTIONS = 2;
export const MOST_OPTIONS = 10;

/** A question to everybody. `key`: its owner's public key (P-256, uncompressed point, base64url), which votes are sealed to. */
export type PollBody = {
  question: string;
  options: readonly string[];
  multiple: boolean;
  anonymous: boolean;
  key: string;
};

/** The end of a poll. `counts`: votes for each option, or null where the owner cannot read them any more. */
export type PollEndBody = { poll: string; voters: number; counts: readonly number[] | null };

/** A text that says something; null for anything else. */
function textOf(value: unknown, length: number): string | null {
  if (typeof value !== 'string' || value.length > length) return null;
  return calm(value).trim() || null;
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** Reads the definition of a poll; null for anything else. Pure. */
export function readPoll(body: unknown): PollBody | null {
  const given = (body ?? {}) as Partial<Record<keyof PollBody, unknown>>;
  const { multiple, anonymous, key } = given;
  const question = textOf(given.question, QUESTION_LENGTH);
  if (question === null || !Array.isArray(given.options)) return null;
  if (given.options.length < FEWEST_OPTIONS || given.options.length > MOST_OPTIONS) return null;
  const options = given.options.map((option) => textOf(option, OPTION_LENGTH));
  if (!options.every((option) => option !== null)) return null;
  if (typeof multiple !== 'boolean' || typeof anonymous !== 'boolean') return null;
  if (typeof key !== 'string' || !/^[\w-]{87}$/.test(key)) return null;
  return { question, options, multiple, anonymous, key };
}

/** Reads the end of a poll; null for anything else, such as more votes for an option than people voted. Pure. */
export function readPollEnd(body: unknown): PollEndBody | null {
  const { poll, voters, counts } = (body ?? {}) as Partial<Record<keyof PollEndBody, unknown>>;
  if (typeof poll !== 'string' || !/^[\w-]{8,64}$/.test(poll) || !isCount(voters)) return null;
  if (counts === null) return { poll, voters, counts };
  if (!Array.isArray(counts) || counts.length > MOST_OPTIONS) return null;
  if (!counts.every((count) => isCount(count) && count <= voters)) return null;
  return { poll, voters, counts: counts as number[] };
}

const byModerators: Kind<unknown>['allowed'] = ({ badges }) => badges.role === 'moderator';

/** How many polls one meeting keeps. */
const MOST = 50;

export const pollKind: Kind<PollBody> & EntryKind<PollBody> = {
  name: 'poll',
  parse: readPoll,
  allowed: byModerators,
  most: MOST,
};

/** Whether a poll is the sender's own is decided where polls are put together: `pollsOf`. */
export const pollEndKind: Kind<PollEndBody> & EntryKind<PollEndBody> = {
  name: 'poll_end',
  parse: readPollEnd,
  allowed: byModerators,
  most: MOST,
};
