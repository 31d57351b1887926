import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { freshBytes } from './random.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a document (AES-256-GCM, NIST SP 800-38D, a fresh IV each); bound to `place`, it opens nowhere else. Returns base64url of
 * IV, tag and ciphertext. `key` holds 32 bytes.
 */
export function seal(key: KeyObject, content: unknown, place = ''): string {
  const iv = freshBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv);
  if (place !== '') cipher.setAAD(Buffer.from(place));
  const body = cipher.update(JSON.stringify(content), 'utf8');
  cipher.final(); // a counter mode holds nothing back
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

/** What `seal` has made with this key for this place; null for anything else. */
export function unseal(key: KeyObject, sealed: string, place = ''): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const iv = bytes.subarray(0, IV_BYTES);
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  if (place !== '') decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const body = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
  try {
    decipher.final();
  } catch {
    return null; // not authentic: somebody else's, or altered
  }
  return JSON.parse(body.toString('utf8'));
}
