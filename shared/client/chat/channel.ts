import type { Room } from 'livekit-client';
import { Store } from '../store.ts';
import type { Kind } from '../wire/kind.ts';
import { newId } from '../wire/id.ts';
import type { Wire } from '../wire/wire.ts';
import { type ChatMessage, MESSAGE_LENGTH, withMessage } from './log.ts';

/** A line of the chat, to everybody. */
const chat: Kind<{ text: string }> = {
  name: 'chat',
  parse(body) {
    const { text } = (body ?? {}) as { text?: unknown };
    if (typeof text !== 'string' || text.trim() === '') return null;
    return { text };
  },
  allowed: ({ badges }) => badges.role !== 'observer' && !badges.restricted.includes('chat'),
};

/** The chat of one room: what was said while this page was there, and how much of it nobody has looked at yet. */
export class ChatChannel {
  readonly log = new Store<ChatMessage[]>([]);
  readonly unread = new Store(0);
  #room: Room;
  #wire: Wire;
  #open = false;

  /** `onMessage` hears of every message of somebody else that comes while the chat is closed. */
  constructor(room: Room, wire: Wire, onMessage: (message: ChatMessage) => void) {
    this.#room = room;
    this.#wire = wire;
    wire.on(chat, ({ id, body, sender: { identity, name } }) => {
      const text = body.text.slice(0, MESSAGE_LENGTH);
      const cut = text.length < body.text.length;
      const message = { id, identity, name, mine: false, text, cut, at: Date.now() };
      this.#add(message);
      if (this.#open) return;
      this.unread.update((count) => count + 1);
      onMessage(message);
    });
  }

  /** Sends to everybody in the room; rejects when it could not be sent. */
  async send(text: string): Promise<void> {
    const id = newId();
    await this.#wire.send(chat, { text }, { id });
    const { identity, name } = this.#room.localParticipant;
    this.#add({ id, identity, name: name ?? '', mine: true, text, cut: false, at: Date.now() });
  }

  /** While the chat is looked at, nothing is unread. */
  setOpen(open: boolean): void {
    this.#open = open;
    if (open) this.unread.set(0);
  }

  #add(message: ChatMessage): void {
    this.log.update((log) => withMessage(log, message));
  }
}
