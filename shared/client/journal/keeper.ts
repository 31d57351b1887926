import { newId } from '../wire/id.ts';
import { change, forgetUnless, type KeptStay, openDatabase, readAll } from './database.ts';
import { type Entry, keyOf, readEntry } from './entry.ts';
import type { Journal } from './journal.ts';
import { keyFor, open, seal } from './seal.ts';

/** How often a stay says that it is still going on. */
const TOUCH = 10 * 60 * 1000;
const OWN = 'own';

/** Where one person is: LiveKit's room name and room sid, and their identity there. */
export type Stay = { room: string; session: string; identity: string };

/**
 * Keeps a journal in this browser (IndexedDB), sealed, until its person leaves. Where that is not possible the meeting goes on
 * without: nothing here ever rejects or writes to the console.
 */
export class Keeper {
  #journal: Journal;
  #database: IDBDatabase | null = null;
  #stay: KeptStay | null = null;
  #key: CryptoKey | null = null;
  /** Under which id each entry lies on the disk. */
  #kept = new Map<Entry, string>();
  /** What of `own` lies on the disk; null where nothing of it is known to. */
  #own: unknown = null;
  #writing: Promise<void> = Promise.resolve();
  #stop: (() => void) | null = null;
  /** What is asked of it happens one after the other. */
  #turn: Promise<void> = Promise.resolve();
  #over = false;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Brings back what is kept of this stay, and keeps what comes from now on. What is kept of the room's earlier runs goes. */
  open(stay: Stay, keepKey: string): Promise<void> {
    return (this.#turn = this.#turn.then(() => (this.#over ? undefined : this.#open(stay, keepKey))));
  }

  /** Stops keeping, for good; what is kept stays, for whoever comes back. */
  close(): Promise<void> {
    this.#over = true;
    return (this.#turn = this.#turn.then(() => this.#close()));
  }

  /** The person has left: nothing stays. After `close` there is nothing that this page could wipe. */
  wipe(): Promise<void> {
    this.#over = true;
    return (this.#turn = this.#turn.then(() => this.#wipe()));
  }

  async #open({ room, session, identity }: Stay, keepKey: string): Promise<void> {
    const owner = `${session} ${identity}`;
    if (this.#stay?.owner === owner) return;
    const before = this.#stay?.owner;
    await this.#close();
    try {
      const database = await openDatabase();
      this.#database = database;
      this.#key = await keyFor(keepKey, session);
      const stay = { owner, room, identity, touched: Date.now() };
      const ends = (one: KeptStay): boolean =>
        one.owner === before || (one.room === room && one.identity === identity && one.owner !== owner);
      await forgetUnless(database, (one) => !ends(one));
      await this.#restore(stay);
      this.#stay = stay;
      this.#follow();
    } catch {
      await this.#close();
    }
  }

  async #close(): Promise<void> {
    this.#stop?.();
    this.#stop = null;
    await this.#writing;
    this.#database?.close();
    this.#database = null;
    this.#stay = null;
    this.#kept.clear();
    this.#own = null;
  }

  async #wipe(): Promise<void> {
    const [database, owner] = [this.#database, this.#stay?.owner];
    this.#stop?.();
    await this.#writing;
    if (database && owner) await forgetUnless(database, (stay) => stay.owner !== owner).catch(() => null);
    await this.#close();
  }

  async #restore(stay: KeptStay): Promise<void> {
    const [database, key] = [this.#database, this.#key];
    if (!database || !key) return;
    const found = new Map<Entry, string>();
    const spare: string[] = [];
    for (const record of await readAll(database, stay)) {
      const value = await open(key, `${record.owner} ${record.id}`, record);
      const entry = readEntry(value);
      if (entry !== null) found.set(entry, record.id);
      else if (record.id !== OWN) spare.push(record.id);
      else this.#journal.own.update((own) => ({ ...(value as object | undefined), ...own }));
    }
    const added = new Map(this.#journal.addAll([...found.keys()]).map((entry) => [keyOf(entry), entry]));
    for (const [entry, id] of found) {
      const noted = added.get(keyOf(entry));
      if (noted) this.#kept.set(noted, id);
      else spare.push(id);
    }
    await change(database, (_stays, entries) => {
      for (const id of spare) entries.delete([stay.owner, id]);
    });
  }

  #follow(): void {
    const write = (): void => {
      this.#writing = this.#writing.then(() => this.#write()).catch(() => this.#giveUp());
    };
    const listening = [this.#journal.entries.subscribe(write), this.#journal.own.subscribe(write)];
    const touching = setInterval(write, TOUCH);
    this.#stop = () => {
      clearInterval(touching);
      for (const stop of listening) stop();
    };
    write();
  }

  /** Brings the disk to where the journal is now. */
  async #write(): Promise<void> {
    const [database, key, stay, own] = [this.#database, this.#key, this.#stay, this.#journal.own.value];
    if (!database || !key || !stay) return;
    const entries = new Set(this.#journal.entries.value);
    const fresh = [...entries].filter((entry) => !this.#kept.has(entry));
    const gone = [...this.#kept].filter(([entry]) => !entries.has(entry));
    const records = fresh.map((entry): [string, unknown, Entry?] => [newId(), entry, entry]);
    if (own !== this.#own && Object.keys(own).length > 0) records.push([OWN, own]);
    const sealed = await Promise.all(
      records.map(async ([id, value]) => ({
        owner: stay.owner,
        id,
        ...(await seal(key, `${stay.owner} ${id}`, value)),
      })),
    );
    await change(database, (stays, kept) => {
      stays.put({ ...stay, touched: Date.now() });
      for (const record of sealed) kept.put(record);
      for (const [, id] of gone) kept.delete([stay.owner, id]);
    });
    for (const [id, , entry] of records) if (entry) this.#kept.set(entry, id);
    for (const [entry] of gone) this.#kept.delete(entry);
    this.#own = own;
  }

  /** The disk is full, or the database was deleted under our hands: from here on in memory only. */
  #giveUp(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
