import { describe, expect, test } from 'vitest';
import { notedFrom, PAGES, type Page, pagesOf, readPage } from '../../../client/history/pack.ts';
import type { Entry } from '../../../client/journal/entry.ts';
import { MESSAGE_BYTES, writeEnvelope } from '../../../client/wire/kind.ts';

const somebody = (letter: string) => ({ identity: `p_${letter.repeat(43)}`, name: letter });
const [ada, grace] = [somebody('a'), somebody('g')];

const entry = (n: number, more: Partial<Entry> = {}): Entry => ({
  id: `entry-${String(n).padStart(5, '0')}`,
  kind: 'chat',
  from: ada,
  at: n,
  body: { text: `${String(n)} ${'é'.repeat(900)}` },
  ...more,
});

const many = Array.from({ length: 500 }, (_, n) => entry(n));
const idsOf = (pages: Page[]): string[] => pages.flatMap(({ entries }) => entries.map(({ id }) => id));

describe('what a newcomer is told', () => {
  test('fits into a few messages, each within what a packet carries', () => {
    const pages = pagesOf(many, 1000);
    expect(pages).toHaveLength(PAGES);
    for (const body of pages) {
      expect(writeEnvelope({ id: 'x'.repeat(64), body }).byteLength).toBeLessThanOrEqual(MESSAGE_BYTES);
    }
  });

  test('is the newest of the chat where there is too much, and all of the rest', () => {
    const told = idsOf(pagesOf([entry(9000, { kind: 'poll', at: 0 }), ...many], 1000));
    expect(told).toContain('entry-09000');
    expect(told).toContain('entry-00499');
    expect(told).not.toContain('entry-00000');
  });

  test('holds nothing private, and does not say from whom the teller has it', () => {
    const pages = pagesOf([entry(1, { to: grace }), entry(2, { relayedBy: grace })], 1000);
    expect(pages.flatMap(({ entries }) => entries)).toEqual([entry(2)]);
  });

  test('is one empty page where nothing happened, so that nobody asks on', () => {
    expect(pagesOf([], 5)).toEqual([{ now: 5, page: 0, of: 1, entries: [] }]);
  });
});

describe('a page is read', () => {
  test('without the entries that nobody may tell', () => {
    const page = { now: 1, page: 0, of: 1, entries: [entry(1), entry(2, { to: grace }), { id: 'x' }, null] };
    expect(readPage(page)?.entries).toEqual([entry(1)]);
  });

  test.each([
    null,
    {},
    { now: 1, page: 1, of: 1, entries: [] },
    { now: 1, page: 0, of: 99, entries: [] },
    { now: 'x', page: 0, of: 1, entries: [] },
  ])('not: %j', (page) => {
    expect(readPage(page)).toBeNull();
  });
});

test('what is told is noted by one’s own clock, never later than now, and as told', () => {
  const aDay = 86_400_000;
  const page = {
    now: aDay + 1000,
    page: 0,
    of: 1,
    entries: [entry(1, { at: aDay + 400 }), entry(2, { at: 9 * aDay })],
  };
  const noted = notedFrom(page, grace, 5000);
  expect(noted.map(({ at }) => at)).toEqual([4400, 5000]);
  expect(noted.every(({ relayedBy }) => relayedBy === grace)).toBe(true);
});
