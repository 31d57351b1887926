import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { platformKeysOf } from '../../src/platforms/jwk.ts';

const rsa = (modulusLength: number): JsonWebKey =>
  generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' });
const ec = (namedCurve: string): JsonWebKey =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' });

const RSA = rsa(2048);
const P256 = ec('P-256');
const secret = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

describe('a key is used', () => {
  test.each([
    ['RSA with its algorithm', { ...RSA, alg: 'RS256', use: 'sig' }, 'RS256'],
    ['RSA without', RSA, 'RS256'],
    ['RSA for verifying', { ...RSA, key_ops: ['verify'] }, 'RS256'],
    ['RSA of 3072 bits', rsa(3072), 'RS256'],
    ['P-256 with its algorithm', { ...P256, alg: 'ES256' }, 'ES256'],
    ['P-256 without', P256, 'ES256'],
  ])('%s', (_, jwk, alg) => {
    const [[kid, usable] = []] = [...platformKeysOf([{ ...jwk, kid: 'k' }])];
    expect({ kid, alg: usable?.alg, type: usable?.key.type }).toEqual({ kid: 'k', alg, type: 'public' });
  });

  test('in its public half, where a platform has published both', () => {
    expect(platformKeysOf([{ ...secret, kid: 'k' }]).get('k')?.key.type).toBe('public');
  });
});

describe('a key is left out that', () => {
  test.each([
    ['has no id', RSA],
    ['has an empty id', { ...RSA, kid: '' }],
    ['has a number for an id', { ...RSA, kid: 7 }],
    ['is too weak', { ...rsa(1024), kid: 'k' }],
    ['has the exponent one', { ...RSA, kid: 'k', e: 'AQ' }],
    ['has an even exponent', { ...RSA, kid: 'k', e: 'BA' }],
    ['is for encryption', { ...RSA, kid: 'k', use: 'enc' }],
    ['is for other operations', { ...RSA, kid: 'k', key_ops: ['encrypt'] }],
    ['is for another algorithm', { ...RSA, kid: 'k', alg: 'RS384' }],
    ['is for another padding', { ...RSA, kid: 'k', alg: 'PS256' }],
    ['is for the other kind of key', { ...RSA, kid: 'k', alg: 'ES256' }],
    ['is for no signature', { ...RSA, kid: 'k', alg: 'none' }],
    ['is on another curve', { ...ec('P-384'), kid: 'k' }],
    ['claims another curve', { ...ec('P-384'), kid: 'k', crv: 'P-256' }],
    ['lies on no curve', { ...P256, kid: 'k', y: P256.x }],
    ['is symmetric', { kty: 'oct', k: 'c2VjcmV0', kid: 'k', alg: 'HS256' }],
    ['is no RSA key', { kty: 'RSA', n: '!', e: 'AQAB', kid: 'k' }],
    ['lacks half of it', { kty: 'RSA', n: RSA.n, kid: 'k' }],
    ['is nothing', null],
    ['is text', 'k'],
  ])('%s', (_, jwk) => {
    expect([...platformKeysOf([jwk])]).toEqual([]);
  });

  test('bears an id that another one bore before', () => {
    const keys = platformKeysOf([
      { ...RSA, kid: 'k' },
      { ...P256, kid: 'k' },
    ]);
    expect([...keys.values()].map(({ alg }) => alg)).toEqual(['RS256']);
  });
});
