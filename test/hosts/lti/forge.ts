import { encode, type Members, newKey, type PlatformKey, signJws } from './platform-keys.ts';

/** Makes a token of these claims that nobody may believe; `key` is the platform's own, of which forgers know the public half. */
export type Forgery = (claims: Members, key: PlatformKey) => string;

const headerOf = (key: PlatformKey, change: Members = {}): Members => ({
  alg: 'RS256',
  typ: 'JWT',
  kid: key.kid,
  ...change,
});

/** No signature, under one of the spellings of "none". */
export const unsigned =
  (alg = 'none', signature = ''): Forgery =>
  (claims, key) =>
    `${encode(headerOf(key, { alg }))}.${encode(claims)}.${signature}`;

/** HS256 with what everybody can read as the password: the algorithm confusion of RFC 8725 §2.1. */
export const publicKeyAsPassword =
  (form: 'PEM' | 'DER' | 'JWK'): Forgery =>
  (claims, key) => {
    const { publicKey, jwk } = key;
    const password = {
      PEM: () => publicKey.export({ type: 'spki', format: 'pem' }),
      DER: () => publicKey.export({ type: 'spki', format: 'der' }),
      JWK: () => JSON.stringify(jwk),
    }[form]();
    return signJws(claims, headerOf(key, { alg: 'HS256' }), password);
  };

/** Signed by a stranger's key under the name of the platform's, with a pointer to where the stranger's stands. */
export const strangersKey =
  (change: (stranger: PlatformKey) => Members = () => ({}), stranger: PlatformKey = newKey()): Forgery =>
  (claims, key) =>
    signJws(claims, headerOf(key, change(stranger)), stranger.privateKey);

/** The key comes along in the header. */
export const keyInHeader = (): Forgery => strangersKey(({ jwk }) => ({ jwk }));

/** The header says where to fetch the key. */
export const keyByAddress = (member: 'jku' | 'x5u', address: string): Forgery =>
  strangersKey(() => ({ [member]: address }));

/** Signed as it should be, and then one character of a part is another one. */
export const spoilt =
  (part: 'header' | 'claims' | 'signature'): Forgery =>
  (claims, key) => {
    const parts = signJws(claims, headerOf(key), key.privateKey).split('.');
    const at = { header: 0, claims: 1, signature: 2 }[part];
    const text = parts[at] ?? '';
    const middle = Math.floor(text.length / 2);
    const other = text[middle] === 'A' ? 'B' : 'A';
    parts[at] = text.slice(0, middle) + other + text.slice(middle + 1);
    return parts.join('.');
  };

/** A signature that ends early. */
export const truncated: Forgery = (claims, key) =>
  signJws(claims, headerOf(key), key.privateKey).slice(0, -20);

/** A real signature of another token. */
export const borrowedSignature: Forgery = (claims, key) => {
  const [, , signature] = signJws({ ...claims, sub: 'somebody else' }, headerOf(key), key.privateKey).split(
    '.',
  );
  return `${encode(headerOf(key))}.${encode(claims)}.${signature}`;
};

/** Things that are not a token at all. */
export const garbage: readonly string[] = [
  '',
  '.',
  '..',
  '...',
  'a.b',
  'a.b.c.d',
  'not a token',
  '%00.%00.%00',
  `${encode({ alg: 'RS256' })}..`,
  `${encode([])}.${encode([])}.AAAA`,
  `${Buffer.from('{"alg":').toString('base64url')}.e30.AAAA`,
  'A'.repeat(60_000),
];
