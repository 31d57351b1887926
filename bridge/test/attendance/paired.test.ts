import { afterEach, beforeEach, expect, test } from 'vitest';
import { forPairedSites } from '../../src/attendance/paired.ts';
import { addSite, removeSite, siteOf as findSite } from '../../src/sites/registry.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { Store } from '../../src/store/primitives.ts';
import { DAY, keysIn, siteOf } from './past.ts';
import { eventOf, finishedAt, openLedger, SITE, spansIn, T } from './people.ts';

let store: Store;
beforeEach(() => (store = openSqlite(':memory:', () => T)));
afterEach(() => store.close());

test('about people of a site that is not paired nothing is written down, though they may be inside', async () => {
  const { ledger } = await openLedger(store, () => T + DAY);
  const paired = forPairedSites(ledger, async (id) => (await findSite(store.records, id)) !== null);
  await addSite(store.records, siteOf(SITE, null));
  await paired.record(eventOf('joined', 'ann', 0));
  expect(await spansIn(store)).toEqual({ ann: [[0, null]] });

  await removeSite(store.records, SITE);
  const before = await keysIn(store);
  await paired.record(eventOf('left', 'ann', 60));
  await paired.record(eventOf('joined', 'bob', 60));
  await paired.record(eventOf('seen', 'bob', 70));
  expect(await keysIn(store)).toEqual(before);
  await paired.record(finishedAt(80));
  expect(await keysIn(store)).not.toContain('running/RM_one');
});
