import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto';

/** A key whose private half is published with the vectors: good for tests, and for nothing else. */
export type PublishedKey = { kid: string; jwk: { kty: 'OKP'; crv: 'Ed25519'; x: string; d: string } };

/** RFC 8410 §7: what stands before the seed in a PKCS #8 Ed25519 key. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key pair whose seed anybody can derive from its label. */
export function publishedKey(label: string): PublishedKey {
  const seed = createHash('sha256').update(`meetbridge published test key: ${label}`).digest();
  const jwk = privateKeyOf(seed).export({ format: 'jwk' }) as PublishedKey['jwk'];
  const thumbprint = `{"crv":"Ed25519","kty":"OKP","x":"${jwk.x}"}`;
  return { kid: createHash('sha256').update(thumbprint).digest('base64url'), jwk };
}

/** A compact JWS over exactly these bytes; Ed25519 gives everybody the same signature. */
export function signed(header: string, payload: string | Buffer, key: PublishedKey): string {
  const text = `${base64url(header)}.${base64url(payload)}`;
  const signature = sign(null, Buffer.from(text), privateKeyOf(Buffer.from(key.jwk.d, 'base64url')));
  return `${text}.${signature.toString('base64url')}`;
}

export const base64url = (bytes: string | Buffer): string => Buffer.from(bytes).toString('base64url');

const privateKeyOf = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
