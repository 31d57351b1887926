import type { SeatEvent, WaitingPerson } from '../../contract/seat.ts';
import { isPassing, Refused } from '../bridge/refusal.ts';
import { backoff, wait } from '../connection/backoff.ts';
import { chime } from '../media/chime.ts';
import { recall, remember } from '../media/remembered.ts';
import type { News } from '../notices/news.ts';
import { Store } from '../store.ts';
import { arrivalsIn } from './arrivals.ts';

/** Who waits, as a moderator sees it, and the note that they see. */
export type Waiting = { people: readonly WaitingPerson[]; note: string };

/** What it listens with: a moderator's seat. */
export type Listener = { listen(hear: (event: SeatEvent) => boolean, signal: AbortSignal): Promise<void> };

/** Milliseconds in which several arrivals are one: one line, one sound. */
const BURST = 4_000;

const nobody: Waiting = { people: [], note: '' };

/** The waiting room before this room, from a moderator's side: who is in it, and a sign when somebody comes. */
export class WaitingRoom {
  readonly state = new Store<Waiting>(nobody);
  /** Whether somebody who comes is heard. */
  readonly sound = new Store(recall().chime);
  readonly #news: News;
  #listener: Listener | null = null;
  #watch = new AbortController();
  #burst: ReturnType<typeof setTimeout> | null = null;
  #arrived: WaitingPerson[] = [];

  constructor(news: News) {
    this.#news = news;
  }

  /** Listens with this seat from now on, or with null not at all. The same seat again changes nothing. */
  watch(listener: Listener | null): void {
    if (listener === this.#listener) return;
    this.#listener = listener;
    this.#watch.abort();
    this.#watch = new AbortController();
    this.#forget();
    if (listener !== null) void this.#follow(listener, this.#watch.signal);
  }

  setSound(on: boolean): void {
    remember({ chime: on });
    this.sound.set(on);
  }

  async #follow(listener: Listener, signal: AbortSignal): Promise<void> {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      let retryAfter = 0;
      try {
        await listener.listen((event) => {
          attempt = 0;
          if (event.type === 'waiting') this.#hear(event);
          return !signal.aborted;
        }, signal);
      } catch (error) {
        if (!(error instanceof Refused) || !isPassing(error.refusal)) return;
        retryAfter = error.refusal.retryAfter ?? 0;
      }
      // Also after a good end: the bridge ends every stream before it stops.
      await wait(backoff(attempt + 1, Math.random(), retryAfter), signal).catch(() => null);
    }
  }

  #hear({ people, note }: Waiting): void {
    const arrivals = arrivalsIn(this.state.value.people, people);
    this.state.set({ people, note });
    if (arrivals.length === 0) return;
    this.#arrived.push(...arrivals);
    if (this.#burst !== null) return;
    this.#tell();
    this.#burst = setTimeout(() => {
      this.#burst = null;
      if (this.#arrived.length > 0) this.#say();
    }, BURST);
  }

  #tell(): void {
    this.#say();
    if (this.sound.value) chime();
  }

  #say(): void {
    const [only, ...more] = this.#arrived.splice(0);
    if (only === undefined) return;
    this.#news.say(
      more.length === 0
        ? { key: 'waiting.arrived', values: { name: only.name } }
        : { key: 'waiting.arrivedMany', values: { n: more.length + 1 } },
    );
  }

  #forget(): void {
    if (this.#burst !== null) clearTimeout(this.#burst);
    this.#burst = null;
    this.#arrived = [];
    this.state.set(nobody);
  }
}
