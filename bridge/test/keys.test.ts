import { calculateJwkThumbprint } from 'jose';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey, sign, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
  const { seat, seal, keep, media, published } = openKeys(folder);
  const secrets = [seat, seal, keep, media].map((key) => key.export().toString('hex'));
  expect(new Set(secrets).size).toBe(4);
  expect(secrets.map((secret) => secret.length)).toEqual([64, 64, 64, 64]);
  expect(new Set(published.map(({ kid }) => kid)).size).toBe(2);
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

describe('in a file from before some of them existed', () => {
  const older = (): string => {
    openKeys(folder);
    const path = join(folder, KEY_FILE);
    const { signing, seat, seal } = JSON.parse(readFileSync(path, 'utf8'));
    const text = JSON.stringify({ signing, seat, seal, note: 'an operator’s own' });
    writeFileSync(path, text);
    return text;
  };
  const kept = () => JSON.parse(readFileSync(join(folder, KEY_FILE), 'utf8'));

  test('are added once, and the others stay', () => {
    const text = older();
    const first = openKeys(folder);
    expect(kept()).toMatchObject(JSON.parse(text));
    expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual([KEY_FILE]);
    const second = openKeys(folder);
    expect([second.keep.equals(first.keep), second.media.equals(first.media)]).toEqual([true, true]);
    expect([first.keep.equals(first.media), first.keep.equals(first.seal)]).toEqual([false, false]);
  });

  test('are the same for two bridges that start at once: each of them adds what the other would', () => {
    const text = older();
    const one = openKeys(folder);
    writeFileSync(join(folder, KEY_FILE), text);
    const other = openKeys(folder);
    expect([other.keep.equals(one.keep), other.media.equals(one.media)]).toEqual([true, true]);
  });

  test('are others than those of another bridge', () => {
    older();
    const one = openKeys(folder);
    rmSync(join(folder, KEY_FILE));
    older();
    const other = openKeys(folder);
    expect([other.keep.equals(one.keep), other.media.equals(one.media)]).toEqual([false, false]);
  });
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
