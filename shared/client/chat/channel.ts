import type { Room } from 'livekit-client';
import type { Entry, Somebody } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { News } from '../notices/news.ts';
import type { Line } from '../notices/words.ts';
import { Store } from '../store.ts';
import { newId } from '../wire/id.ts';
import type { Received } from '../wire/kind.ts';
import type { Wire } from '../wire/wire.ts';
import { type ChatBody, chatEntries, chatKind, privateKind, type Reference } from './kinds.ts';

/** How long, in milliseconds, what is read aloud is gathered, and how much of one message is. */
const GATHER = 1_200;
const ALOUD = 200;

type Parts = { room: Room; wire: Wire; journal: Journal; news: News };

/** The chat of one room, and how much of it nobody has looked at yet. Files are announced in it as well. */
export class ChatChannel {
  readonly unread = new Store(0);
  #parts: Parts;
  #open = false;
  #aloud: Line[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #stop: () => void;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { room, wire, journal, news } = parts;
    journal.of(chatEntries);
    const arrive = ({ id, body, sender }: Received<ChatBody>, to?: Somebody): void =>
      this.arrived(
        { id, kind: chatEntries.name, from: sender, at: Date.now(), body, ...(to && { to }) },
        {
          key: to ? 'live.private' : 'live.message',
          values: { name: sender.name, text: body.text.slice(0, ALOUD) },
        },
      );
    wire.on(chatKind, (message) => arrive(message));
    wire.on(privateKind, (message) => arrive(message, this.me));
    let marked: ReadonlySet<string> = new Set();
    this.#stop = wire.flooding.subscribe(() => {
      const before = marked;
      marked = wire.flooding.value;
      for (const identity of marked) {
        const { name } = room.remoteParticipants.get(identity) ?? {};
        if (name !== undefined && !before.has(identity)) news.tell({ key: 'chat.floods', values: { name } });
      }
    });
  }

  /** Oneself, as entries say it. */
  get me(): Somebody {
    const { identity, name } = this.#parts.room.localParticipant;
    return { identity, name: name ?? '' };
  }

  /** Sends to everybody, or to one person alone; rejects when it could not be sent. */
  async send(text: string, { to, reply }: { to?: Somebody; reply?: Reference } = {}): Promise<void> {
    const { wire, journal } = this.#parts;
    const id = newId();
    const body: ChatBody = { text, ...(reply && { reply }) };
    if (to === undefined) await wire.send(chatKind, body, { id });
    else await wire.send(privateKind, body, { id, to: [this.presentOf(to)] });
    journal.add({ id, kind: chatEntries.name, from: this.me, at: Date.now(), body, ...(to && { to }) });
  }

  /** Notes what somebody else has said; says it aloud, gathered, and counts it while nobody looks. */
  arrived(entry: Entry, aloud: Line): void {
    const { identity, name } = entry.from;
    if (!this.#parts.journal.add({ ...entry, from: { identity, name } })) return;
    if (!this.#open) this.unread.update((count) => count + 1);
    this.#aloud.push(aloud);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const [only, ...more] = this.#aloud.splice(0);
      if (only === undefined) return;
      this.#parts.news.say(
        more.length === 0 ? only : { key: 'live.messages', values: { n: more.length + 1 } },
      );
    }, GATHER);
  }

  /** The identity of somebody who is here; throws when they are not. */
  presentOf({ identity }: Somebody): string {
    if (!this.#parts.room.remoteParticipants.has(identity)) throw new Error('That person has left.');
    return identity;
  }

  /** While the chat is looked at, nothing is unread. */
  setOpen(open: boolean): void {
    this.#open = open;
    if (open) this.unread.set(0);
  }

  close(): void {
    this.#stop();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
