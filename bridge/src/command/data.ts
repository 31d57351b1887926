import { join } from 'node:path';
import { openSqlite } from '../store/sqlite/index.ts';
import type { Store } from '../store/primitives.ts';

/** The database's name inside the data folder. */
const DATABASE = 'meetbridge.sqlite';

/** Opens the store in a data folder; a bridge may be serving from it at the same time. */
export const openStore = (data: string): Store => openSqlite(join(data, DATABASE), Date.now);

/** Opens the store for as long as `work` takes. */
export async function withStore<T>(data: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(data);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
