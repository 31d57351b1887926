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
    const known = this.#kinds.get(entry.kind);
    const body = known?.kind.parse(entry.body) ?? null;
    if (known === undefined || body === null || JSON.stringify(body).length > BODY_LENGTH) return false;
    const before = this.entries.value;
    const after = withEntry(before, { ...entry, body }, known.kind.most);
    if (after === before) return false;
    this.entries.set(after);
    known.entries.set(after.filter(({ kind }) => kind === entry.kind));
    return true;
  }

  /** Sets something of one's own, such as a chosen view; whatever JSON can say. */
  set(name: string, value: unknown): void {
    this.own.update((own) => ({ ...own, [name]: value }));
  }
}
