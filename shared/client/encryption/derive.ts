/** Rounds of PBKDF2 between a passphrase and its root. */
export const ROUNDS = 600_000;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The keys of one generation of a meeting, 32 bytes each, and the digits that people compare. Whoever has the same root, salt and
 * generation has the same of all three, and none of them leads to another or back to the root.
 */
export type MeetingKeys = { media: Bytes; data: Bytes; code: string };

const text = new TextEncoder();

/** A passphrase as it counts: the same for everybody, however their keyboard composes letters. Pure. */
export const normalise = (passphrase: string): string => passphrase.normalize('NFC').trim();

/** The root of a meeting with a passphrase: PBKDF2-SHA-256 (RFC 8018), 32 bytes. */
export async function rootOf(passphrase: string, salt: Bytes): Promise<Bytes> {
  const password = text.encode(normalise(passphrase));
  const material = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, material, 256));
}

/** The keys of a generation: HKDF-SHA-256 (RFC 5869) from the root, each with an info of its own. */
export async function keysOf(root: Bytes, salt: Bytes, generation: number): Promise<MeetingKeys> {
  const material = await crypto.subtle.importKey('raw', root, 'HKDF', false, ['deriveBits']);
  const expand = async (purpose: string, bits: number): Promise<Bytes> => {
    const info = text.encode(`meetbridge-${purpose}-v1:${String(generation)}`);
    const algorithm = { name: 'HKDF', hash: 'SHA-256', salt, info };
    return new Uint8Array(await crypto.subtle.deriveBits(algorithm, material, bits));
  };
  const [media, data, code] = await Promise.all([
    expand('media', 256),
    expand('data', 256),
    expand('code', 6 * 40),
  ]);
  return { media, data, code: digitsOf(code) };
}

/** Six groups of five digits; each from five bytes, so that no digit is noticeably likelier than another. Pure. */
function digitsOf(bytes: Bytes): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 5) {
    const number = bytes.subarray(at, at + 5).reduce((sum, byte) => sum * 256 + byte, 0);
    groups.push(String(number % 100_000).padStart(5, '0'));
  }
  return groups.join(' ');
}
