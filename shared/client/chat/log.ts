/** One line of the chat, kept in this page only. */
export type ChatMessage = {
  id: string;
  identity: string;
  name: string;
  mine: boolean;
  text: string;
  /** The sender wrote more than anybody may; the rest was not read. */
  cut: boolean;
  /** Epoch milliseconds on this computer: a sender's own clock could claim anything. */
  at: number;
};

/** The longest message, in characters. */
export const MESSAGE_LENGTH = 2000;

/** How many messages the page keeps. */
export const LOG_LENGTH = 500;

/** The log with one message more, without doubles, and without the oldest when it is full. Pure. */
export function withMessage(log: readonly ChatMessage[], message: ChatMessage): ChatMessage[] {
  if (log.some(({ id, identity }) => id === message.id && identity === message.identity)) return [...log];
  return [...log, message].slice(-LOG_LENGTH);
}

/** Whether a message belongs under the same name and time as the one before: same person, within two minutes. Pure. */
export const continues = (before: ChatMessage | undefined, message: ChatMessage): boolean =>
  before !== undefined && before.identity === message.identity && message.at - before.at < 120_000;
