import { KeyProviderEvent } from 'livekit-client';
import { expect, test } from 'vitest';
import { generationOf, Keyring } from '../../../client/encryption/keyring.ts';

const salt = new Uint8Array(32);
const generation = (number: number) => generationOf(new Uint8Array(32).fill(number + 1), salt, number);

/** A keyring with generations 3 and 4, and the keys that LiveKit is given from now on. */
async function ringed() {
  const [three, four] = [await generation(3), await generation(4)];
  const keyring = new Keyring(salt, three);
  keyring.use(four);
  const given = new Map<number | undefined, CryptoKey>();
  keyring.on(KeyProviderEvent.SetKey, ({ key, keyIndex }) => void given.set(keyIndex, key));
  return { keyring, three, four, given };
}

test('of generations that are forgotten LiveKit gets a key that nobody has', async () => {
  const { keyring, three, four, given } = await ringed();
  await keyring.forgetOlder(4);
  expect([keyring.byByte(3), keyring.byByte(4)]).toEqual([null, four.data]);
  expect([...given.keys()]).toEqual([3]);
  expect(given.get(3)).not.toBe(three.media);
});

test('in another session nothing of the one before opens: no message, and no frame', async () => {
  const { keyring, three, four, given } = await ringed();
  const first = await generation(0);
  await keyring.restart(new Uint8Array(32).fill(9), first);
  expect([0, 3, 4].map((byte) => keyring.byByte(byte))).toEqual([first.data, null, null]);
  expect([...given.keys()].sort()).toEqual([0, 3, 4]);
  expect(given.get(0)).toBe(first.media);
  for (const key of [given.get(3), given.get(4)]) expect([three.media, four.media]).not.toContain(key);
});
