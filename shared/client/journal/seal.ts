import { fromBase64url } from './base64url.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** HKDF-SHA-256 (RFC 5869) of the ticket's `keepKey`, salted with the session: a key that no script can read out. */
export async function keyFor(keepKey: string, session: string): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey('raw', fromBase64url(keepKey), 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: bytes(session), info: bytes('meetbridge keep') },
    root,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

export type Sealed = { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

/** AES-256-GCM with a random 96-bit IV; it opens at that `place` only. */
export async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytes(place) };
  return { iv, sealed: await crypto.subtle.encrypt(algorithm, key, bytes(JSON.stringify(value))) };
}

/** The value that was sealed; undefined for anything that was not sealed with this key for this place. */
export async function open(key: CryptoKey, place: string, { iv, sealed }: Sealed): Promise<unknown> {
  try {
    const algorithm = { name: 'AES-GCM', iv, additionalData: bytes(place) };
    const plain = await crypto.subtle.decrypt(algorithm, key, sealed);
    return JSON.parse(new TextDecoder().decode(plain)) as unknown;
  } catch {
    return undefined;
  }
}
