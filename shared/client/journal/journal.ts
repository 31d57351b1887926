import { Store } from '../store.ts';
import { BODY_LENGTH, type Entry, type EntryKind } from './entry.ts';
import { withEntry } from './order.ts';

/**
 * What has happened in the meeting, in order: of every kind that has been asked for with `of`, and of nothing else. Everything
 * that is shown of it is derived from it.
 */
export class Journal {
  /** All entries, the oldest first. */
  readonly entries = new Store<readonly Entry[]>([]);
  /** What this person has set for themselves in this meeting, by names; kept like the entries, and told to nobody. */
  readonly own = new Store<Readonly<Record<string, unknown>>>({});
  #kinds = new Map<string, { kind: EntryKind<unknown>; entries: Store<readonly Entry[]> }>();

  /** The entries of one kind, which from now on has a place here. */
  of<B>(kind: EntryKind<B>): Store<readonly Entry<B>[]> {
    const known = this.#kinds.get(kind.name);
    if (known !== undefined) return known.entries as Store<readonly Entry<B>[]>;
    const entries = new Store<readonly Entry[]>([]);
    this.#kinds.set(kind.name, { kind, entries });
    return entries as Store<readonly Entry<B>[]>;
  }

  /**
   * Notes an entry; false when it is known already, or none that could be read. What this page saw itself is never replaced by
   * what somebody relays.
   */
  add(entry: Entry): boolean {
    return this.addAll([entry]).length > 0;
  }

  /** The same for many; answers those that are new here, as they are noted. */
  addAll(entries: readonly Entry[]): Entry[] {
    const added: Entry[] = [];
    let all = this.entries.value;
    for (const entry of entries) {
      const kind = this.#kinds.get(entry.kind)?.kind;
      const body = kind?.parse(entry.body) ?? null;
      if (kind === undefined || body === null || JSON.stringify(body).length > BODY_LENGTH) continue;
      const noted = { ...entry, body };
      const after = withEntry(all, noted, kind.most);
      if (after !== all) added.push(noted);
      all = after;
    }
    this.entries.set(all);
    for (const name of new Set(added.map(({ kind }) => kind)))
      this.#kinds.get(name)?.entries.set(all.filter(({ kind }) => kind === name));
    return added;
  }

  /** Sets something of one's own, such as a chosen view; whatever JSON can say. */
  set(name: string, value: unknown): void {
    this.own.update((own) => ({ ...own, [name]: value }));
  }
}
