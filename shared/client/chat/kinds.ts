import type { Entry, EntryKind } from '../journal/entry.ts';
import { calm } from '../wire/calm.ts';
import type { Kind, Sender } from '../wire/kind.ts';

/** The message that another one answers: who wrote it, under which id. */
export type Reference = { identity: string; id: string };

export type ChatBody = {
  text: string;
  /** The sender wrote more than anybody may; the rest was not read. */
  cut?: true;
  reply?: Reference;
};

/** The longest message, in characters. */
export const MESSAGE_LENGTH = 2000;

/** How many messages the page keeps. */
const LOG_LENGTH = 500;

function referenceOf(value: unknown): Reference | null {
  const { identity, id } = (value ?? {}) as Partial<Record<keyof Reference, unknown>>;
  return typeof identity === 'string' && typeof id === 'string' && identity.length < 64 && id.length <= 64
    ? { identity, id }
    : null;
}

/** Reads what somebody wrote; null for anything else. Pure. */
export function parseChat(body: unknown): ChatBody | null {
  const { text, cut, reply } = (body ?? {}) as Partial<Record<keyof ChatBody, unknown>>;
  if (typeof text !== 'string') return null;
  const calmed = calm(text).trim();
  if (calmed === '') return null;
  const answered = referenceOf(reply);
  return {
    text: calmed.slice(0, MESSAGE_LENGTH),
    ...(cut === true || calmed.length > MESSAGE_LENGTH ? { cut: true } : {}),
    ...(answered && { reply: answered }),
  };
}

/** Whether somebody may send what can be withheld from people. Pure. */
export const maySend =
  (what: 'chat' | 'private_chat' | 'files') =>
  ({ badges }: Sender): boolean =>
    badges.role !== 'observer' && !badges.restricted.includes(what);

/** A line of the chat: to everybody, and to one person. */
export const chatKind: Kind<ChatBody> = { name: 'chat', parse: parseChat, allowed: maySend('chat') };
export const privateKind: Kind<ChatBody> = {
  name: 'private_chat',
  private: true,
  parse: parseChat,
  allowed: maySend('private_chat'),
};

export const chatEntries: EntryKind<ChatBody> = { name: 'chat', parse: parseChat, most: LOG_LENGTH };

/** What stands in the chat. */
export const isTalk = (entry: Entry): boolean => entry.kind === 'chat' || entry.kind === 'file';
