import { expect, test } from 'vitest';
import { keyFor, open, seal } from '../../../client/journal/seal.ts';

const keepKey = Buffer.alloc(32, 7).toString('base64url');

test('what is sealed opens with the same key at the same place, and nowhere else', async () => {
  const key = await keyFor(keepKey, 'RM_one');
  const sealed = await seal(key, 'owner entry', { text: 'Hello' });
  expect(await open(await keyFor(keepKey, 'RM_one'), 'owner entry', sealed)).toEqual({ text: 'Hello' });
  expect(await open(key, 'owner another', sealed)).toBeUndefined();
  expect(await open(await keyFor(keepKey, 'RM_two'), 'owner entry', sealed)).toBeUndefined();
  const other = Buffer.alloc(32, 8).toString('base64url');
  expect(await open(await keyFor(other, 'RM_one'), 'owner entry', sealed)).toBeUndefined();
});

test('what was changed on the disk does not open', async () => {
  const key = await keyFor(keepKey, 'RM_one');
  const sealed = await seal(key, 'place', 'Hello');
  new Uint8Array(sealed.sealed)[0]! ^= 1;
  expect(await open(key, 'place', sealed)).toBeUndefined();
});

test('no script can read the key', async () => {
  expect((await keyFor(keepKey, 'RM_one')).extractable).toBe(false);
});
