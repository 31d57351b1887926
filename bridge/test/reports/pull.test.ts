import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOutbox } from '../../src/reports/outbox.ts';
import { versionAt } from '../../src/reports/cursor.ts';
import { pageOf } from '../../src/reports/pull.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { factsFor, SITE } from './facts.ts';

let store: Store;
beforeEach(() => (store = openSqlite(':memory:', () => 0)));
afterEach(() => store.close());

const report = (person: string, total = 1, site = SITE): Promise<void> =>
  createOutbox(store, () => 0).put({ site, session: 'RM_one', identity: `p_${person}` }, async () =>
    factsFor(person, total),
  );

/** Follows the cursor from the beginning, doing something between the pages. */
async function pull(between: (page: number) => Promise<void> = async () => undefined): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor = ''; ;) {
    const { page } = await pageOf(store.records, SITE, versionAt(cursor));
    pages.push(page.reports.map(({ person, revision }) => `${person.id} ${revision}`));
    if (!page.more) return pages;
    cursor = page.cursor;
    await between(pages.length);
  }
}

test('a site without reports gets an empty page, and its cursor back', async () => {
  expect((await pageOf(store.records, SITE, 7)).page).toEqual({
    site: SITE,
    reports: [],
    cursor: 'c7',
    more: false,
  });
});

test.each([
  [200, [200]],
  [201, [200, 1]],
  [450, [200, 200, 50]],
])('%i reports come in pages of %j', async (count, sizes) => {
  for (let number = 0; number < count; number += 1) await report(`person-${number}`);
  const pages = await pull();
  expect(pages.map((page) => page.length)).toEqual(sizes);
  expect(pages.flat()).toEqual(Array.from({ length: count }, (_, number) => `person-${number} 1`));
});

test('a report that changes between two pages comes again at the end, and none is missed', async () => {
  for (let number = 0; number < 250; number += 1) await report(`person-${number}`);
  const pages = await pull(async () => {
    await report('person-3', 2);
    await report('person-220', 2);
    await report('late');
  });
  expect(pages[1]?.slice(-3)).toEqual(['person-3 2', 'person-220 2', 'late 1']);
  expect(new Set(pages.flat().map((line) => line.split(' ')[0])).size).toBe(251);
});

test('a site gets its own reports alone', async () => {
  await report('ann');
  await report('bob', 1, 's_BBBBBBBBBBBBBBBB');
  await report('cleo', 1, `${SITE}B`);
  expect(await pull()).toEqual([['ann 1']]);
});
