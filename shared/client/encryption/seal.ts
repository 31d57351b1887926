import type { SealContext, Sealer } from '../wire/sealer.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const IV_BYTES = 12;

/** What a sealed message says about itself in the clear: by which generation, modulo 256, it was sealed. */
export const generationByte = (generation: number): number => generation % 256;

/** The keys a sealer works with: one to seal by, and those that can still be opened by. */
export type SealKeys = {
  readonly salt: Bytes;
  current(): { generation: number; key: CryptoKey };
  /** Null for a generation that is not known, or not any more. */
  byByte(generation: number): CryptoKey | null;
};

/** What came of opening: `unknown` is sealed by a generation that is not here. */
export type Opening = 'opened' | 'wrong' | 'unknown';

/** What a message is bound to: each part with its length before it (32 bits, big-endian), so that no two contexts read alike. Pure. */
export function contextBytes(salt: Bytes, { sender, topic }: SealContext): Bytes {
  const text = new TextEncoder();
  const parts = [salt, text.encode(sender), text.encode(topic)];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0));
  let at = 0;
  for (const part of parts) {
    new DataView(bytes.buffer).setUint32(at, part.length);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  }
  return bytes;
}

/**
 * Seals with AES-256-GCM (NIST SP 800-38D): one byte of generation, a random 96-bit IV, then ciphertext and tag. The session's
 * salt, the sender and the topic are authenticated with it. `onOpening` hears what came of every message.
 */
export class KeySealer implements Sealer {
  readonly #keys: SealKeys;
  readonly #onOpening: (opening: Opening, context: SealContext, bytes: Bytes) => void;

  constructor(
    keys: SealKeys,
    onOpening: (opening: Opening, context: SealContext, bytes: Bytes) => void = () => undefined,
  ) {
    this.#keys = keys;
    this.#onOpening = onOpening;
  }

  async seal(bytes: Bytes, context: SealContext): Promise<Bytes> {
    const { generation, key } = this.#keys.current();
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const additionalData = contextBytes(this.#keys.salt, context);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
    const packet = new Uint8Array(1 + IV_BYTES + sealed.byteLength);
    packet[0] = generationByte(generation);
    packet.set(iv, 1);
    packet.set(new Uint8Array(sealed), 1 + IV_BYTES);
    return packet;
  }

  async open(bytes: Bytes, context: SealContext): Promise<Bytes | null> {
    const key = this.#keys.byByte(bytes[0] ?? 0);
    const plain = key && (await openWith(key, this.#keys.salt, bytes, context));
    this.#onOpening(plain ? 'opened' : key ? 'wrong' : 'unknown', context, bytes);
    return plain;
  }
}

/** Opens what was sealed with this key for this context; null for everything else. */
export async function openWith(
  key: CryptoKey,
  salt: Bytes,
  packet: Bytes,
  context: SealContext,
): Promise<Bytes | null> {
  const iv = packet.subarray(1, 1 + IV_BYTES);
  const additionalData = contextBytes(salt, context);
  try {
    const sealed = packet.subarray(1 + IV_BYTES);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed));
  } catch {
    return null;
  }
}
