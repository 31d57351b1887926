import { createHmac, generateKeyPairSync, randomBytes, sign as signBytes, type KeyObject } from 'node:crypto';

export type Members = { [member: string]: unknown };

/** A key pair of a platform, and its public half as platforms publish it. */
export type PlatformKey = { kid: string; privateKey: KeyObject; publicKey: KeyObject; jwk: Members };

/** Makes a key pair; 1024 bits are too few for anybody. */
export function newKey(kind: 'RS256' | 'ES256' = 'RS256', modulusLength = 2048): PlatformKey {
  const { publicKey, privateKey } =
    kind === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = randomBytes(9).toString('base64url');
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: kind, use: 'sig' };
  return { kid, privateKey, publicKey, jwk };
}

export const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Signs whatever it is given as a compact JWS, sense or nonsense. The signature is made by the kind of the key, or by a password
 * as HS256 does, and never looks at what the header says: that is how forgers work.
 */
export function signJws(claims: unknown, header: Members, key: KeyObject | Buffer | string): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${signatureOf(text, key).toString('base64url')}`;
}

function signatureOf(text: string, key: KeyObject | Buffer | string): Buffer {
  if (typeof key === 'string' || Buffer.isBuffer(key)) return createHmac('sha256', key).update(text).digest();
  const options = key.asymmetricKeyType === 'ec' ? ({ key, dsaEncoding: 'ieee-p1363' } as const) : key;
  return signBytes('sha256', Buffer.from(text), options);
}

/** The keys of one platform: the one it signs with, and the list it publishes, which need not have to do with each other. */
export class PlatformKeys {
  current: PlatformKey;
  /** What `/jwks` answers as its `keys`; an answer of another kind is a trouble of that endpoint. */
  published: unknown[];

  constructor(key: PlatformKey = newKey()) {
    this.current = key;
    this.published = [key.jwk];
  }

  /** Signs with a new key from now on; the old one stays published unless `forget`. */
  rotate({ forget = false, key = newKey() } = {}): PlatformKey {
    this.current = key;
    this.published = forget ? [key.jwk] : [key.jwk, ...this.published];
    return key;
  }

  publish(keys: unknown[]): void {
    this.published = keys;
  }

  /** A token as this platform signs one. */
  sign(claims: Members, { header = {}, key = this.current }: Signing = {}): string {
    return signJws(claims, { alg: 'RS256', typ: 'JWT', kid: key.kid, ...header }, key.privateKey);
  }
}

export type Signing = { header?: Members; key?: PlatformKey };
