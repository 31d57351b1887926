const NAME = 'meetbridge';
const VERSION = 1;

/** One entry as it lies on the disk; `owner` says whose it is in which session, and nothing can be read without its key. */
export type KeptRecord = { owner: string; id: string; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

/** That something of this owner is kept, and when that was last of use (epoch milliseconds). */
export type KeptStay = { owner: string; room: string; identity: string; touched: number };

/** The answer of a request. Nothing of it reaches the console, whatever goes wrong. */
const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error ?? new Error('The request to the database failed.'));
    };
  });

/** Some browsers do not answer at all while their storage is broken; after so many milliseconds nobody waits for them. */
const PATIENCE = 5_000;

/**
 * Rejects where there is no database, where another tab holds an older one, where a newer version has written it, and where the
 * browser does not answer.
 */
export async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    const database = request.result;
    for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
    database.createObjectStore('stays', { keyPath: 'owner' });
    database.createObjectStore('entries', { keyPath: ['owner', 'id'] });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stuck = new Promise<never>((_resolve, reject) => {
    request.onblocked = () => reject(new Error('Another tab holds the database.'));
    timer = setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE);
  });
  const opened = answerOf(request);
  const database = await Promise.race([opened, stuck])
    .catch((error: unknown) => {
      // It may still open when nobody waits for it any more.
      opened.then((late) => late.close()).catch(() => null);
      throw error;
    })
    .finally(() => clearTimeout(timer));
  database.onversionchange = () => database.close();
  return database;
}

/** All that is kept for one owner, and nothing of another. */
const allOf = (owner: string): IDBKeyRange => IDBKeyRange.bound([owner], [owner, []]);

/** Resolves when it is on the disk. */
function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(transaction.error ?? new Error('The database did not take it.'));
    transaction.oncomplete = () => resolve();
    transaction.onabort = fail;
    transaction.onerror = (event) => {
      event.preventDefault();
      fail();
    };
  });
}

/** Does one thing with the database, whole or not at all. */
export async function change<T>(
  database: IDBDatabase,
  work: (stays: IDBObjectStore, entries: IDBObjectStore) => T | Promise<T>,
): Promise<T> {
  const transaction = database.transaction(['stays', 'entries'], 'readwrite');
  const done = finished(transaction);
  done.catch(() => null);
  const result = await work(transaction.objectStore('stays'), transaction.objectStore('entries'));
  await done;
  return result;
}

/** Forgets everything of the owners whose stays are no longer wanted, and whatever lies about without a stay. */
export async function forgetUnless(
  database: IDBDatabase,
  wanted: (stay: KeptStay) => boolean,
): Promise<void> {
  await change(database, async (stays, entries) => {
    const all = (await answerOf(stays.getAll())) as KeptStay[];
    const kept = new Set(all.filter(wanted).map(({ owner }) => owner));
    for (const { owner } of all) if (!kept.has(owner)) stays.delete(owner);
    const keys = (await answerOf(entries.getAllKeys())) as [string, string][];
    for (const owner of new Set(keys.map(([one]) => one))) if (!kept.has(owner)) entries.delete(allOf(owner));
  });
}

/** Notes that the owner is there, and reads what is kept for them. */
export const readAll = (database: IDBDatabase, stay: KeptStay): Promise<KeptRecord[]> =>
  change(database, (stays, entries) => {
    stays.put(stay);
    return answerOf(entries.getAll(allOf(stay.owner)) as IDBRequest<KeptRecord[]>);
  });
