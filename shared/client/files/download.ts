import type { Room } from 'livekit-client';
import { newId } from '../wire/id.ts';
import type { Wire } from '../wire/wire.ts';
import { takeStream } from './intake.ts';
import { type FileBody, PIECE_BYTES, sealTopic, talkKind } from './kinds.ts';

/** How long, in milliseconds, one listens for who has a file. */
const WHO = 3_000;
/** What a seal adds to a piece at most, in bytes. */
const SEAL_BYTES = 64;
/** The least time between two questions, so that fast networks do not make a flood of them. */
const STEP = 250;

/** Nobody who is here has it. */
export class NobodyHasIt extends Error {}

/** SHA-256 in hexadecimal. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One file on its way here: piece by piece from whoever has it, whole and unchanged or not at all. */
export class Download {
  readonly #room: Room;
  readonly #wire: Wire;
  readonly #file: FileBody;
  readonly #stop = new AbortController();
  readonly #onShare: (share: number) => void;
  readonly #isTrusted: (identity: string) => boolean;
  #holders: string[];
  #answers: ((holder: string) => void) | null = null;
  /** What is being waited for. */
  #asking: { holder: string; token: string; giveUp: AbortController } | null = null;

  /** `holder` had it; `isTrusted` says from whom files may be taken; `onShare` hears how much has come, 0 to 1. */
  constructor(
    { room, wire }: { room: Room; wire: Wire },
    file: FileBody,
    holder: string,
    isTrusted: (identity: string) => boolean,
    onShare: (share: number) => void,
  ) {
    this.#room = room;
    this.#wire = wire;
    this.#file = file;
    this.#holders = [holder];
    this.#isTrusted = isTrusted;
    this.#onShare = onShare;
  }

  /** Rejects with `NobodyHasIt`, with the reason given to `cancel`, or with what went wrong. */
  async run(): Promise<Uint8Array<ArrayBuffer>> {
    const { size, hash } = this.#file;
    const whole = new Uint8Array(size);
    for (let piece = 0, from = 0; from < size; piece += 1, from += PIECE_BYTES) {
      const bytes = await this.#fetch(piece, from, Math.min(PIECE_BYTES, size - from));
      whole.set(bytes, from);
      this.#onShare((from + bytes.byteLength) / size);
    }
    if ((await hashOf(whole)) !== hash) throw new Error('What came is not that file.');
    return whole;
  }

  get cancelled(): boolean {
    return this.#stop.signal.aborted;
  }

  cancel(): void {
    this.#stop.abort(new Error('Cancelled.'));
  }

  /** Somebody says that they have it. */
  have(holder: string): void {
    if (this.#holders.length < 20 && !this.#holders.includes(holder)) this.#holders.push(holder);
    this.#answers?.(holder);
  }

  /** Whoever was asked does not have it. */
  refuse(holder: string, token: string): void {
    if (this.#asking?.holder === holder && this.#asking.token === token) this.#giveUp();
  }

  /** Somebody has left. */
  gone(holder: string): void {
    if (this.#asking?.holder === holder) this.#giveUp();
  }

  #giveUp(): void {
    this.#asking?.giveUp.abort(new Error('It does not come from there.'));
  }

  async #fetch(piece: number, from: number, length: number): Promise<Uint8Array> {
    let asked = false;
    for (;;) {
      this.#stop.signal.throwIfAborted();
      const holder = this.#holders.find(this.#isTrusted);
      if (holder === undefined) {
        if (asked) throw new NobodyHasIt();
        asked = true;
        await this.#askWho();
        continue;
      }
      try {
        return await this.#fetchFrom(holder, piece, from, length);
      } catch (error) {
        if (this.#stop.signal.aborted) throw error;
        this.#holders = this.#holders.filter((one) => one !== holder);
      }
    }
  }

  async #fetchFrom(holder: string, piece: number, from: number, length: number): Promise<Uint8Array> {
    const { hash, size } = this.#file;
    const token = newId();
    const giveUp = new AbortController();
    this.#asking = { holder, token, giveUp };
    let come = 0;
    try {
      const begun = performance.now();
      const taking = takeStream(this.#room, {
        token,
        from: holder,
        most: length + SEAL_BYTES,
        signal: AbortSignal.any([this.#stop.signal, giveUp.signal]),
        onBytes: (count) => this.#onShare(Math.min(1, (from + (come += count)) / size)),
      });
      taking.catch(() => null);
      await this.#wire.send(talkKind, { say: 'want', hash, piece, token }, { to: [holder], unpaced: true });
      const bytes = await taking;
      const { sealer } = this.#wire;
      const context = { sender: holder, topic: sealTopic(hash, piece) };
      const plain = sealer === null ? bytes : await sealer.open(bytes, context);
      if (plain?.byteLength !== length) throw new Error('What came is not that piece.');
      const early = begun + STEP - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      return plain;
    } finally {
      this.#giveUp(); // whatever was still expected is not any more
      this.#asking = null;
    }
  }

  async #askWho(): Promise<void> {
    const answered = new Promise<void>((resolve) => {
      this.#answers = () => resolve();
      setTimeout(resolve, WHO);
      this.#stop.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await this.#wire.send(talkKind, { say: 'who', hash: this.#file.hash });
    await answered;
    this.#answers = null;
  }
}
