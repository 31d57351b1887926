import type { Room, TextStreamReader } from 'livekit-client';
import { Store } from '../store.ts';
import { type ChatMessage, MESSAGE_LENGTH, withMessage } from './log.ts';

/** The LiveKit text-stream topic of the chat. */
export const CHAT_TOPIC = 'meetbridge.chat';

/** Reads a message, but never more of it than a message may be long. */
async function readText(reader: TextStreamReader): Promise<{ text: string; cut: boolean }> {
  let text = '';
  for await (const chunk of reader) {
    text += chunk;
    if (text.length > MESSAGE_LENGTH) return { text: text.slice(0, MESSAGE_LENGTH), cut: true };
  }
  return { text, cut: false };
}

/** The chat of one room: what was said while this page was there, and how much of it nobody has looked at yet. */
export class ChatChannel {
  readonly log = new Store<ChatMessage[]>([]);
  readonly unread = new Store(0);
  #room: Room;
  #onMessage: (message: ChatMessage) => void;
  #open = false;

  /** `onMessage` hears of every message of somebody else that comes while the chat is closed. */
  constructor(room: Room, onMessage: (message: ChatMessage) => void) {
    this.#room = room;
    this.#onMessage = onMessage;
    room.registerTextStreamHandler(
      CHAT_TOPIC,
      (reader, { identity }) => void this.#receive(reader, identity),
    );
  }

  /** Sends to everybody in the room; rejects when it could not be sent. */
  async send(text: string): Promise<void> {
    const { id } = await this.#room.localParticipant.sendText(text, { topic: CHAT_TOPIC });
    const { identity, name } = this.#room.localParticipant;
    this.#add({ id, identity, name: name ?? '', mine: true, text, cut: false, at: Date.now() });
  }

  /** While the chat is looked at, nothing is unread. */
  setOpen(open: boolean): void {
    this.#open = open;
    if (open) this.unread.set(0);
  }

  close(): void {
    this.#room.unregisterTextStreamHandler(CHAT_TOPIC);
  }

  #add(message: ChatMessage): void {
    this.log.update((log) => withMessage(log, message));
  }

  async #receive(reader: TextStreamReader, identity: string): Promise<void> {
    // The name as it is now: the sender may have gone by the time the whole message is here.
    const name = this.#room.remoteParticipants.get(identity)?.name ?? '';
    const { text, cut } = await readText(reader).catch(() => ({ text: '', cut: false }));
    if (text.trim() === '') return;
    const message = { id: reader.info.id, identity, name, mine: false, text, cut, at: Date.now() };
    this.#add(message);
    if (this.#open) return;
    this.unread.update((count) => count + 1);
    this.#onMessage(message);
  }
}
