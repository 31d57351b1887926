import { createSecretKey } from 'node:crypto';
import type { EncryptionMode } from '@meetbridge/shared/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPresence } from '../../src/attendance/presence.ts';
import { encryptionFor } from '../../src/encryption/session.ts';
import { changeRoom } from '../../src/rooms/registry.ts';
import { withRemoval } from '../../src/rooms/state.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';

const NOW = 1_800_000_000_000;

let store: Store;
beforeEach(() => (store = openSqlite(':memory:', () => NOW)));
afterEach(() => store.close());

const keyFor = (identity: string, mode: EncryptionMode = 'bridge') =>
  encryptionFor(
    {
      records: store.records,
      keys: { media: createSecretKey(Buffer.alloc(32, 1)) },
      presence: createPresence(() => NOW),
    },
    { room: 'r_a', identity },
    mode,
    NOW,
  );

test.each<EncryptionMode>(['bridge', 'own'])(
  'who was removed between being admitted and getting the key gets none, in mode %s',
  async (mode) => {
    const before = await keyFor('p_ada', mode);
    await changeRoom(store.records, 'r_a', (state) => withRemoval(state, 'p_ada', NOW));
    await expect(keyFor('p_ada', mode)).rejects.toMatchObject({ code: 'person_removed' });
    expect(await keyFor('p_bob', mode)).toEqual(before);
  },
);
