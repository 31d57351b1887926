import type { Room } from 'livekit-client';
import type { News } from '../notices/news.ts';
import { Store } from '../store.ts';
import { newId, type Wire } from '../wire/wire.ts';
import { type Reaction, reactionKind } from './kind.ts';

/** A reaction that is still in the air. */
export type Floating = { id: string; identity: string; name: string; reaction: Reaction };

/** How long a reaction is seen, in milliseconds. */
export const SEEN = 4_000;
/** How many of one person, and of everybody, are in the air at most. */
export const MOST_OF_ONE = 5;
export const MOST = 60;
/** How long, in milliseconds, reactions are gathered before they are said. */
const GATHER = 1_500;

/** The reactions of one meeting: seen for some seconds, said in words, kept nowhere. */
export class Reactions {
  readonly floating = new Store<readonly Floating[]>([]);
  #room: Room;
  #wire: Wire;
  #news: News;
  #gathered: Floating[] = [];
  #timers = new Set<ReturnType<typeof setTimeout>>();

  constructor({ room, wire, news }: { room: Room; wire: Wire; news: News }) {
    this.#room = room;
    this.#wire = wire;
    this.#news = news;
    wire.on(reactionKind, ({ id, body, sender: { identity, name } }) => {
      const one = { id: `${identity} ${id}`, identity, name, reaction: body };
      if (this.#show(one)) this.#gather(one);
    });
  }

  /** Shows everybody a reaction. One more than are seen at once is not sent; rejects when it could not be. */
  async send(reaction: Reaction): Promise<void> {
    const { identity, name } = this.#room.localParticipant;
    if (!this.#show({ id: newId(), identity, name: name ?? '', reaction })) return;
    await this.#wire.send(reactionKind, reaction);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #show(one: Floating): boolean {
    const { value } = this.floating;
    const ofOne = value.filter(({ identity }) => identity === one.identity).length;
    if (value.length >= MOST || ofOne >= MOST_OF_ONE || value.some(({ id }) => id === one.id)) return false;
    this.floating.set([...value, one]);
    this.#later(() => this.floating.update((all) => all.filter((other) => other !== one)), SEEN);
    return true;
  }

  /** In words, a crowd at a time. */
  #gather(one: Floating): void {
    this.#gathered.push(one);
    if (this.#gathered.length > 1) return;
    this.#later(() => {
      const all = this.#gathered.splice(0);
      const people = new Set(all.map(({ identity }) => identity)).size;
      const last = all.at(-1) ?? one;
      if (people > 1) this.#news.say({ key: 'live.reacted', values: { n: people } });
      else this.#news.say({ key: `live.reacted.${last.reaction}`, values: { name: last.name } });
    }, GATHER);
  }

  #later(action: () => void, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      action();
    }, ms);
    this.#timers.add(timer);
  }
}
