import type { Room } from 'livekit-client';
import type { Journal } from '../journal/journal.ts';
import { ring } from '../media/chime.ts';
import type { News } from '../notices/news.ts';
import { Store } from '../store.ts';
import { newId, type Wire } from '../wire/wire.ts';
import {
  leftOf,
  LONGEST,
  MINUTE,
  passed,
  SAYS_SO,
  type Timer,
  type TimerBody,
  timerKind,
  timerOf,
} from './timer.ts';

/** What everybody sees of the timer now. `left`: milliseconds, zero when it is over. */
export type Shown = { timer: Timer; left: number };

/** The timer that everybody in a meeting shares. */
export class SharedTimer {
  /** Changes once a second while it runs; null while there is none. */
  readonly shown = new Store<Shown | null>(null);
  #parts: { room: Room; wire: Wire; journal: Journal; news: News };
  #timer: Timer | null = null;
  #left = 0;
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: { room: Room; wire: Wire; journal: Journal; news: News }) {
    this.#parts = parts;
    const entries = parts.journal.of(timerKind);
    entries.subscribe(() => this.#change(timerOf(entries.value)));
    parts.wire.on(timerKind, ({ id, body, sender: { identity, name } }) => {
      parts.journal.add({ id, kind: 'timer', from: { identity, name }, at: Date.now(), body });
    });
  }

  /** Everything below is a moderator's, and rejects when it could not be sent. */
  start(minutes: number, sound: boolean): Promise<void> {
    return this.#send({ state: 'running', left: minutes * MINUTE, sound });
  }

  pause(): Promise<void> {
    return this.#again('paused', 0);
  }

  resume(): Promise<void> {
    return this.#again('running', 0);
  }

  /** One minute more; for a timer that is over, one minute from now. */
  addMinute(): Promise<void> {
    return this.#again(this.#timer?.endsAt === null ? 'paused' : 'running', MINUTE);
  }

  stop(): Promise<void> {
    return this.#again('stopped', 0);
  }

  close(): void {
    clearTimeout(this.#next);
  }

  #again(state: TimerBody['state'], more: number): Promise<void> {
    if (this.#timer === null) return Promise.resolve();
    const left = Math.min(LONGEST, Math.max(0, Math.round(leftOf(this.#timer, Date.now()))) + more);
    return this.#send({ state, left, sound: this.#timer.sound });
  }

  async #send(body: TimerBody): Promise<void> {
    const { room, wire, journal } = this.#parts;
    const id = await wire.send(timerKind, body, { id: newId() });
    const { identity, name } = room.localParticipant;
    journal.add({ id, kind: 'timer', from: { identity, name: name ?? '' }, at: Date.now(), body });
  }

  #change(timer: Timer | null): void {
    this.#timer = timer;
    this.#left = timer === null ? 0 : leftOf(timer, Date.now());
    this.#show();
  }

  /** Once a second, just as the digits change. */
  #tick(): void {
    const timer = this.#timer;
    if (timer === null) return;
    const left = leftOf(timer, Date.now());
    const mark = passed(this.#left, left);
    this.#left = left;
    if (mark !== null) this.#parts.news.say({ key: `timer.${mark}` });
    if (mark === 'end' && timer.sound) ring();
    this.#show();
  }

  #show(): void {
    clearTimeout(this.#next);
    const [timer, left] = [this.#timer, this.#left];
    const isOver = timer === null || left <= -SAYS_SO;
    this.shown.set(isOver ? null : { timer, left: Math.max(0, left) });
    if (isOver || timer.endsAt === null) return;
    const rest = ((left % 1000) + 1000) % 1000;
    this.#next = setTimeout(() => this.#tick(), rest === 0 ? 1000 : rest);
  }
}
