import { BaseKeyProvider, KeyProviderEvent } from 'livekit-client';
import { Store } from '../store.ts';
import { keysOf } from './derive.ts';
import { generationByte, type SealKeys } from './seal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** One generation of a meeting's keys, ready for use. */
export type Generation = {
  number: number;
  /** For LiveKit, which derives its frame key from it (HKDF). */
  media: CryptoKey;
  data: CryptoKey;
  /** The digits to compare. */
  code: string;
};

/** Derives and imports the keys of a generation; they cannot be read back out of the browser's hands. */
export async function generationOf(root: Bytes, salt: Bytes, number: number): Promise<Generation> {
  const keys = await keysOf(root, salt, number);
  const [media, data] = await Promise.all([
    crypto.subtle.importKey('raw', keys.media, 'HKDF', false, ['deriveBits', 'deriveKey']),
    crypto.subtle.importKey('raw', keys.data, 'AES-GCM', false, ['encrypt', 'decrypt']),
  ]);
  return { number, media, data, code: keys.code };
}

/**
 * The keys of a meeting by generation: one to send by, and all those that what comes in may still be sealed by.
 * It is LiveKit's key provider as well, one key for all, where a key that fails stays: frames that do not open are dropped, and
 * LiveKit never makes up a key by itself (no ratchet). Frames name their generation in one byte, so there are 256 places.
 */
export class Keyring extends BaseKeyProvider implements SealKeys {
  salt: Bytes;
  /** By which everything is sent. */
  readonly sending: Store<Generation>;
  #kept = new Map<number, Generation>();

  constructor(salt: Bytes, first: Generation) {
    super({ sharedKey: true, ratchetWindowSize: 0, failureTolerance: -1, keyringSize: 256, keySize: 256 });
    this.salt = salt;
    this.sending = new Store(first);
    this.use(first);
  }

  /** Begins anew in another session of the meeting; what was sealed in the one before does not open any more. */
  async restart(salt: Bytes, first: Generation): Promise<void> {
    this.salt = salt;
    const before = [...this.#kept.keys()];
    this.#kept.clear();
    this.use(first);
    for (const byte of before) if (byte !== generationByte(first.number)) await this.#bury(byte);
  }

  /** The newest generation that is known. */
  get newest(): number {
    return Math.max(...[...this.#kept.values()].map(({ number }) => number));
  }

  /** From now on what comes in may be sealed by it. */
  add(generation: Generation): void {
    this.#kept.set(generationByte(generation.number), generation);
    this.#tell(generation, false);
  }

  /** From now on everything is sent by it. */
  use(generation: Generation): void {
    this.#kept.set(generationByte(generation.number), generation);
    this.sending.set(generation);
    this.#tell(generation, true);
  }

  /** Nothing that comes in may be sealed by the generations before this one any more. */
  async forgetOlder(first: number): Promise<void> {
    for (const [byte, { number }] of this.#kept) {
      if (number >= first) continue;
      this.#kept.delete(byte);
      await this.#bury(byte);
    }
  }

  /** LiveKit's worker forgets no key; a random one that nobody knows takes the place. */
  async #bury(keyIndex: number): Promise<void> {
    const nobodys = crypto.getRandomValues(new Uint8Array(32));
    const key = await crypto.subtle.importKey('raw', nobodys, 'HKDF', false, ['deriveBits', 'deriveKey']);
    // (meanwhile a new generation may have taken it)
    if (!this.#kept.has(keyIndex)) this.emit(KeyProviderEvent.SetKey, { key, keyIndex }, false);
  }

  current(): { generation: number; key: CryptoKey } {
    const { number, data } = this.sending.value;
    return { generation: number, key: data };
  }

  byByte(byte: number): CryptoKey | null {
    return this.#kept.get(byte)?.data ?? null;
  }

  /** For LiveKit, which asks anew whenever it connects. */
  override getKeys() {
    return [...this.#kept].map(([keyIndex, { media }]) => ({ key: media, keyIndex }));
  }

  override getLatestManuallySetKeyIndex(): number {
    return generationByte(this.sending.value.number);
  }

  #tell({ number, media }: Generation, send: boolean): void {
    this.emit(KeyProviderEvent.SetKey, { key: media, keyIndex: generationByte(number) }, send);
  }
}
