import { fromBase64url, toBase64url } from '../journal/base64url.ts';
import { MOST_OPTIONS } from './kinds.ts';

/** What a vote is about, and by whom where it is not anonymous: it cannot be opened as another poll's or person's. */
export type BallotContext = { poll: string; voter: string | null };

/** A poll's own keys. `secret` stays with the owner; `key` goes to everybody. */
export type PollKeys = { key: string; secret: JsonWebKey };

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
/** An uncompressed point of P-256 (SEC 1 §2.3.3). */
const POINT_BYTES = 65;
const IV_BYTES = 12;
const text = new TextEncoder();

/** New keys for one poll. */
export async function newPollKeys(): Promise<PollKeys> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    key: toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))),
    secret: await crypto.subtle.exportKey('jwk', privateKey),
  };
}

/**
 * Seals what somebody chose (indexes of options) to a poll's key: ECDH with a key pair of this vote alone, HKDF-SHA-256, AES-256-GCM. A
 * vote is as long whatever it says, so that its length tells nothing. Rejects when the key is none.
 */
export async function sealBallot(
  choices: readonly number[],
  key: string,
  context: BallotContext,
): Promise<string> {
  const poll = await crypto.subtle.importKey('raw', fromBase64url(key), CURVE, false, []);
  const own = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = Uint8Array.from({ length: MOST_OPTIONS }, (_, option) => Number(choices.includes(option)));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bound(context) },
    await keyBetween(own.privateKey, poll, point, fromBase64url(key)),
    plain,
  );
  return toBase64url(Uint8Array.from([...point, ...iv, ...new Uint8Array(sealed)]));
}

/** Opens a vote: what was chosen, in order. Null for anything that was not sealed to this poll, for this voter. */
export async function openBallot(
  sealed: string,
  { key, secret }: PollKeys,
  context: BallotContext,
): Promise<number[] | null> {
  try {
    const bytes = fromBase64url(sealed);
    const point = bytes.slice(0, POINT_BYTES);
    const iv = bytes.slice(POINT_BYTES, POINT_BYTES + IV_BYTES);
    const voter = await crypto.subtle.importKey('raw', point, CURVE, false, []);
    const own = await crypto.subtle.importKey('jwk', secret, CURVE, false, ['deriveBits']);
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: bound(context) },
      await keyBetween(own, voter, point, fromBase64url(key)),
      bytes.slice(POINT_BYTES + IV_BYTES),
    );
    return [...new Uint8Array(plain)].flatMap((chosen, option) => (chosen === 1 ? [option] : []));
  } catch {
    return null;
  }
}

/** Both public keys are part of the derivation, so that a vote belongs to exactly this pair. */
async function keyBetween(
  secret: CryptoKey,
  other: CryptoKey,
  voterPoint: Uint8Array,
  pollPoint: Uint8Array,
): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, secret, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const salt = Uint8Array.from([...voterPoint, ...pollPoint]);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt, info: text.encode('meetbridge-vote-v1') };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

const bound = ({ poll, voter }: BallotContext): Uint8Array<ArrayBuffer> =>
  text.encode(JSON.stringify([poll, voter]));
