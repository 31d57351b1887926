import type { MeetingKey } from '../../contract/ticket.ts';
import { wait } from '../connection/backoff.ts';
import { fromBase64url } from '../journal/base64url.ts';
import { type Generation, generationOf, type Keyring } from './keyring.ts';

/** Milliseconds. Everybody hears of a new key at once; they ask for it one after the other. */
const SPREAD = 1_000;
/** From hearing of a new key to sending by it: by then everybody has it. */
const SENT_AFTER = 2_000;
/** For how long what was sealed before still opens: what was under way, and who is late. */
const KEPT = 30_000;
/** How often a message in a generation that nobody has told of is worth asking the bridge: ever more rarely while that is in vain. */
const HINTS = 10_000;
const RAREST_HINTS = 2 * 60_000;
const TRIES = 4;

/** Brings the bridge's new keys into a meeting without anybody missing a frame. */
export class Rotation {
  #keyring: Keyring;
  #fetchKey: () => Promise<MeetingKey>;
  #ended = new AbortController();
  #running: Promise<void> | null = null;
  #hinted = -Infinity;
  #hints = HINTS;

  constructor(keyring: Keyring, fetchKey: () => Promise<MeetingKey>) {
    this.#keyring = keyring;
    this.#fetchKey = fetchKey;
  }

  /** The bridge says that there is a new key. */
  told(generation: number): void {
    if (generation > this.#keyring.newest) this.#run(generation);
  }

  /** Something came that is sealed by a generation which is not here: the bridge's word may have been lost. */
  hinted(now: number): void {
    if (now - this.#hinted < this.#hints) return;
    this.#hinted = now;
    this.#hints = Math.min(RAREST_HINTS, this.#hints * 2);
    this.#run(Infinity);
  }

  close(): void {
    this.#ended.abort();
  }

  #run(wanted: number): void {
    const before = this.#running ?? Promise.resolve();
    const run = before.then(() => this.#rotate(wanted));
    this.#running = run.catch(() => undefined); // closed, or the bridge says nothing: the next word starts anew
  }

  async #rotate(wanted: number): Promise<void> {
    // Several words at once are one way to the bridge.
    if (wanted <= this.#keyring.newest) return;
    const { signal } = this.#ended;
    await wait(Math.random() * SPREAD, signal);
    const { generation, key } = await this.#fetch();
    if (generation <= this.#keyring.newest) return;
    const next = await generationOf(fromBase64url(key), this.#keyring.salt, generation);
    this.#keyring.add(next);
    this.#hints = HINTS;
    void this.#takeUp(next).catch(() => undefined); // closed
  }

  async #takeUp(next: Generation): Promise<void> {
    const { signal } = this.#ended;
    await wait(SENT_AFTER, signal);
    if (next.number > this.#keyring.sending.value.number) this.#keyring.use(next);
    await wait(KEPT, signal);
    await this.#keyring.forgetOlder(next.number);
  }

  async #fetch(): Promise<MeetingKey> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.#fetchKey();
      } catch (error) {
        if (tried === TRIES) throw error;
        await wait(SPREAD * 2 ** tried, this.#ended.signal);
      }
    }
  }
}
