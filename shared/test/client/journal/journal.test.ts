import { describe, expect, test } from 'vitest';
import { type Entry, type EntryKind, readEntry } from '../../../client/journal/entry.ts';
import { Journal } from '../../../client/journal/journal.ts';

const identity = (letter: string): string => `p_${letter.repeat(43)}`;
const ada = { identity: identity('a'), name: 'Ada' };
const grace = { identity: identity('g'), name: 'Grace' };

const note: EntryKind<{ text: string }> = {
  name: 'note',
  parse: (body) => {
    const { text } = (body ?? {}) as { text?: unknown };
    return typeof text === 'string' ? { text } : null;
  },
  most: 3,
};

const entry = (id: string, at: number, more: Partial<Entry> = {}): Entry => ({
  id: `entry-0${id}`,
  kind: 'note',
  from: ada,
  at,
  body: { text: id },
  ...more,
});

const journalOf = (...entries: Entry[]) => {
  const journal = new Journal();
  const notes = journal.of(note);
  const added = journal.addAll(entries);
  return { journal, added, texts: () => notes.value.map(({ body }) => body.text) };
};

describe('the journal', () => {
  test('keeps what happened in the order of its time', () => {
    expect(journalOf(entry('b', 2), entry('c', 3), entry('a', 1)).texts()).toEqual(['a', 'b', 'c']);
  });

  test('notes a thing once, and two people’s things apart though they chose the same id', () => {
    const { journal, texts } = journalOf(entry('a', 1));
    expect(journal.add(entry('a', 5))).toBe(false);
    expect(journal.add(entry('a', 5, { from: grace }))).toBe(true);
    expect(texts()).toEqual(['a', 'a']);
  });

  test('forgets the oldest of a kind when there are too many', () => {
    expect(journalOf(...['a', 'b', 'c', 'd'].map((id, at) => entry(id, at))).texts()).toEqual([
      'b',
      'c',
      'd',
    ]);
  });

  test('has no place for what is older than all when it is full', () => {
    const { journal, texts } = journalOf(...['a', 'b', 'c'].map((id, at) => entry(id, at + 5)));
    expect(journal.add(entry('d', 1))).toBe(false);
    expect(texts()).toEqual(['a', 'b', 'c']);
  });

  test('believes what it saw itself, whatever is relayed, before or after', () => {
    const told = entry('a', 1, { body: { text: 'told' }, relayedBy: grace });
    const seen = entry('a', 1, { body: { text: 'seen' } });
    expect(journalOf(told, seen).texts()).toEqual(['seen']);
    expect(journalOf(seen, told).texts()).toEqual(['seen']);
  });

  test('is not emptied of what it saw itself by what is relayed', () => {
    const seen = ['a', 'b'].map((id, at) => entry(id, at));
    const told = ['c', 'd', 'e'].map((id, at) => entry(id, at + 5, { relayedBy: grace }));
    const { journal, texts } = journalOf(...seen, ...told);
    expect(texts()).toEqual(['a', 'b', 'e']);
    journal.add(entry('f', 9));
    expect(texts()).toEqual(['a', 'b', 'f']);
  });

  test.each([
    ['of a kind that nobody has asked for', { kind: 'other' }],
    ['that its kind cannot read', { body: { text: 1 } }],
    ['that is too large', { body: { text: 'x'.repeat(20_000) } }],
  ])('leaves out what is %s', (_what, more) => {
    expect(journalOf(entry('a', 1, more)).added).toEqual([]);
  });
});

describe('an entry is read', () => {
  test('with everything that was written', () => {
    const whole = entry('a', 1, { to: grace, relayedBy: grace });
    expect(readEntry(structuredClone(whole))).toEqual(whole);
  });

  test('with names that stay in their place', () => {
    const name = `\u202eA\nda${'\u0301'.repeat(60)}`;
    const read = readEntry(entry('a', 1, { from: { ...ada, name } }));
    expect(read?.from.name).toBe(`A da${'\u0301'.repeat(4)}`);
  });

  test.each([
    null,
    'entry',
    { ...entry('a', 1), id: 'short' },
    { ...entry('a', 1), id: '<b>markup</b>' },
    { ...entry('a', 1), at: -1 },
    { ...entry('a', 1), at: 1.5 },
    { ...entry('a', 1), from: { identity: 'admin', name: 'Ada' } },
    { ...entry('a', 1), from: { identity: ada.identity } },
    { ...entry('a', 1), to: 'everybody' },
    { ...entry('a', 1), relayedBy: {} },
  ])('not: %j', (value) => {
    expect(readEntry(value)).toBeNull();
  });
});
