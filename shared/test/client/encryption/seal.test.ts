import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contextBytes, KeySealer, type Opening, openWith } from '../../../client/encryption/seal.ts';
import { fromBase64url } from '../../../client/journal/base64url.ts';
import type { makeEncryptionVectors } from '../../contract/encryption-vectors.ts';

const file = new URL('../../../contract/encryption-vectors.json', import.meta.url);
const { sealed } = JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof makeEncryptionVectors>;

const keyOf = (base64url: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64url(base64url), 'AES-GCM', false, ['encrypt', 'decrypt']);
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const salt = new Uint8Array(32).fill(1);
const ada = { sender: 'p_ada', topic: 'meetbridge.chat' };
const secret = new Uint8Array(32).fill(2);

async function sealerFor(generations: number[], key = secret) {
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const openings: Opening[] = [];
  const keys = {
    salt,
    current: () => ({ generation: generations.at(-1) ?? 0, key: imported }),
    byByte: (byte: number) => (generations.some((one) => one % 256 === byte) ? imported : null),
  };
  return { sealer: new KeySealer(keys, (opening) => openings.push(opening)), openings };
}

test.each(sealed)('the published packet opens: $message', async (vector) => {
  const { sender, topic } = vector;
  const key = await keyOf(vector.data);
  const packet = fromBase64url(vector.packet);
  const plain = await openWith(key, fromBase64url(vector.salt), packet, { sender, topic });
  expect(plain && new TextDecoder().decode(plain)).toBe(vector.message);
  expect(packet[0]).toBe(vector.generation % 256);
});

test('what was sealed opens with the same key, and says nothing in between', async () => {
  const { sealer, openings } = await sealerFor([0]);
  const packet = await sealer.seal(bytes('meet at noon'), ada);
  expect(Buffer.from(packet).includes('noon')).toBe(false);
  expect(await sealer.open(packet, ada)).toEqual(bytes('meet at noon'));
  expect(await sealer.seal(bytes('meet at noon'), ada)).not.toEqual(packet);
  expect(openings).toEqual(['opened']);
});

test.each([
  ['another sender', { ...ada, sender: 'p_eve' }],
  ['another topic', { ...ada, topic: 'meetbridge.poll' }],
  ['a border moved between sender and topic', { sender: 'p_adam', topic: 'eetbridge.chat' }],
])('it does not open as of %s', async (_case, context) => {
  const { sealer, openings } = await sealerFor([0]);
  const packet = await sealer.seal(bytes('yes'), ada);
  expect(await sealer.open(packet, context)).toBeNull();
  expect(openings).toEqual(['wrong']);
});

test('not one bit may change, and what was never sealed does not open', async () => {
  const { sealer } = await sealerFor([0]);
  const packet = await sealer.seal(bytes('yes'), ada);
  for (let at = 0; at < packet.length; at += 1) {
    const changed = packet.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await sealer.open(changed, ada)).toBeNull();
  }
  for (const plain of ['', '{"id":"message-0001","body":"hi"}', '\u0000'.repeat(60)])
    expect(await sealer.open(bytes(plain), ada)).toBeNull();
});

test('an older generation opens while it is kept; one that is not here is told apart from a wrong key', async () => {
  const before = await sealerFor([7]);
  const packet = await before.sealer.seal(bytes('yes'), ada);
  const after = await sealerFor([7, 8]);
  expect(await after.sealer.open(packet, ada)).toEqual(bytes('yes'));
  const later = await sealerFor([8]);
  expect(await later.sealer.open(packet, ada)).toBeNull();
  const stranger = await sealerFor([7], new Uint8Array(32).fill(3));
  expect(await stranger.sealer.open(packet, ada)).toBeNull();
  expect([later.openings, stranger.openings]).toEqual([['unknown'], ['wrong']]);
});

test('contexts of different parts never read the same', () => {
  const read = (sender: string, topic: string): string =>
    Buffer.from(contextBytes(salt, { sender, topic })).toString('hex');
  expect(read('ab', 'c')).not.toBe(read('a', 'bc'));
});
