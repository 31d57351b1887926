import { calculateJwkThumbprint } from 'jose';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey, sign, verify } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEY_FILE, openKeys, thumbprintOf } from '../src/keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meetbridge-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('are made at the first start, for their owner alone, and read at every later one', () => {
  const data = join(folder, 'not/there/yet');
  const first = openKeys(data);
  expect(readdirSync(data)).toEqual([KEY_FILE]);
  expect(statSync(join(data, KEY_FILE)).mode & 0o777).toBe(0o600);
  const second = openKeys(data);
  expect(second.published).toEqual(first.published);
  expect(second.seat.equals(first.seat)).toBe(true);
  expect(second.seal.equals(first.seal)).toBe(true);
});

test('are one key a purpose', () => {
  const { seat, seal, published } = openKeys(folder);
  expect(seat.equals(seal)).toBe(false);
  expect(new Set(published.map(({ kid }) => kid)).size).toBe(2);
  expect([seat.symmetricKeySize, seal.symmetricKeySize]).toEqual([32, 32]);
});

test('what is published is the public half of what signs', () => {
  const { signing, published } = openKeys(folder);
  const current = published.find(({ kid }) => kid === signing.kid);
  const signature = sign(null, Buffer.from('report'), signing.privateKey);
  const key = createPublicKey({ key: { ...current }, format: 'jwk' });
  expect(verify(null, Buffer.from('report'), key, signature)).toBe(true);
  expect(published.every((jwk) => !('d' in jwk))).toBe(true);
});

test('that are there are never written over', () => {
  openKeys(folder);
  const before = readFileSync(join(folder, KEY_FILE), 'utf8');
  openKeys(folder);
  expect(readFileSync(join(folder, KEY_FILE), 'utf8')).toBe(before);
});

test('that cannot be read stop the bridge, and stay as they are', () => {
  writeFileSync(join(folder, KEY_FILE), '{"signing":');
  expect(() => openKeys(folder)).toThrow();
  expect(readFileSync(join(folder, KEY_FILE), 'utf8')).toBe('{"signing":');
});

test('are named by the thumbprint of RFC 7638', async () => {
  for (const { kty, crv, x, kid } of openKeys(folder).published) {
    expect(kid).toBe(thumbprintOf(x));
    expect(kid).toBe(await calculateJwkThumbprint({ kty, crv, x }));
  }
});
