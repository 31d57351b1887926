import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetOldSessions } from '../../src/attendance/retention.ts';
import { afterSuccess, deliveryKey } from '../../src/reports/delivery-state.ts';
import { pageOf } from '../../src/reports/pull.ts';
import { addSite, removeSite } from '../../src/sites/registry.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { finish } from '../../src/sweep.ts';
import { DAY, keysIn, meetingOn, siteOf } from './past.ts';
import { identityOf, SITE, T } from './people.ts';

let store: Store;
beforeEach(() => (store = openSqlite(':memory:', () => 0)));
afterEach(() => store.close());

const MEETING_ENDS = T + 60_000;

/** What is left `days` after the end of the first meeting, to the millisecond. */
async function sweepAfter(days: number, { keepDays = 30, plus = 0 } = {}): Promise<string[]> {
  await finish(forgetOldSessions(store.records, { keepDays, now: MEETING_ENDS + days * DAY + plus }));
  return (await keysIn(store)).filter((key) => !/^(site|origin|delivery)\//.test(key));
}

/** The site's server has taken everything that was reported so far. */
async function takeAll(): Promise<void> {
  const { last } = await pageOf(store.records, SITE, 0);
  await store.records.put(deliveryKey(SITE), afterSuccess(last));
}

const ANN = identityOf('ann');
const all = [
  `attendance/RM_one/${ANN}`,
  expect.stringMatching(/^checkpoint\/RM_one\//),
  `report/${SITE}/RM_one/${ANN}`,
  'session/RM_one',
];

describe('a site that pulls its reports', () => {
  beforeEach(() => addSite(store.records, siteOf(SITE, null)));

  test.each([
    [1, 0, true],
    [1, 1, false],
    [30, 0, true],
    [30, 1, false],
    [3650, 0, true],
    [3650, 1, false],
  ])('with %i days, a session is known until then and %i ms: %s', async (keepDays, plus, isKnown) => {
    await meetingOn(store, 0, { session: 'RM_one' });
    expect(await sweepAfter(keepDays, { keepDays, plus })).toEqual(isKnown ? all : []);
  });

  test('loses the old sessions and no other, and follows its cursor as before', async () => {
    for (const day of [0, 1, 40]) await meetingOn(store, day, { session: `RM_${day}` });
    const before = await pageOf(store.records, SITE, 0);
    const cursors = (await store.records.list(`report/${SITE}/`)).map(({ version }) => version);
    expect(await sweepAfter(31, { plus: 1 })).toEqual(await keysOf('RM_40'));
    expect((await pageOf(store.records, SITE, 0)).page.reports.map(({ session }) => session)).toEqual([
      'RM_40',
    ]);
    expect((await pageOf(store.records, SITE, cursors[0] ?? 0)).page).toMatchObject({
      reports: [{ session: 'RM_40' }],
      cursor: before.page.cursor,
      more: false,
    });
    await sweepAfter(80);
    expect((await pageOf(store.records, SITE, before.last)).page).toMatchObject({
      reports: [],
      cursor: before.page.cursor,
    });
    await meetingOn(store, 90, { session: 'RM_90' });
    expect((await pageOf(store.records, SITE, before.last)).page.reports).toMatchObject([
      { session: 'RM_90' },
    ]);
  });

  test('keeps a session that runs, however old, and whatever is not all written down about its end', async () => {
    await meetingOn(store, 0, { session: 'RM_one', ends: false });
    const running = await keysIn(store);
    await sweepAfter(400);
    expect(await keysIn(store)).toEqual(running);

    await meetingOn(store, 0, { session: 'RM_two' });
    await store.records.put('running/RM_two', { room: 'r' });
    expect(await sweepAfter(400)).toContain('session/RM_two');
    await store.records.delete('running/RM_two');
    expect((await sweepAfter(400)).filter((key) => key.includes('RM_two'))).toEqual([]);
  });

  test('a session with a time far ahead of the others holds none of them up', async () => {
    await meetingOn(store, 400, { session: 'RM_ahead' });
    await meetingOn(store, 0, { session: 'RM_one' });
    expect((await sweepAfter(31)).filter((key) => key.includes('RM_one'))).toEqual([]);
  });

  test('a large session goes a few people at a time, and what is cut off half-way is finished later', async () => {
    const people = Array.from({ length: 60 }, (_, number) => `person-${number}`);
    await meetingOn(store, 0, { session: 'RM_one', people });
    const steps = forgetOldSessions(store.records, { keepDays: 30, now: T + 31 * DAY });
    await steps.next();
    await steps.return(undefined);
    const left = (await keysIn(store)).filter((key) => key.startsWith('attendance/'));
    expect(left.length).toBeGreaterThan(30);
    expect(left.length).toBeLessThan(60);
    expect(await sweepAfter(31)).toEqual([]);
  });
});

describe('a site with an address for reports', () => {
  beforeEach(() => addSite(store.records, siteOf(SITE, 'https://site.example/reports')));

  test('what it has taken is kept until its day, and no longer', async () => {
    await meetingOn(store, 0, { session: 'RM_one' });
    await takeAll();
    expect(await sweepAfter(30)).toEqual(all);
    expect(await sweepAfter(30, { plus: 1 })).toEqual([]);
  });

  test.each([
    [30, 30, true],
    [30, 90, true],
    [30, 91, false],
    [200, 91, true],
    [200, 201, false],
  ])('with %i days, what it has not taken is known after %i days: %s', async (keepDays, days, isKnown) => {
    await meetingOn(store, 0, { session: 'RM_one' });
    expect(await sweepAfter(days, { keepDays })).toEqual(isKnown ? all : []);
  });

  test('what it has not taken goes once it has', async () => {
    await meetingOn(store, 0, { session: 'RM_one' });
    await takeAll();
    await meetingOn(store, 1, { session: 'RM_two' });
    expect((await sweepAfter(40)).filter((key) => key.includes('RM_one'))).toEqual([]);
    expect(await keysOf('RM_two')).toHaveLength(4);
    await takeAll();
    expect(await sweepAfter(40)).toEqual([]);
  });

  test('of one session, the people it knows of go and the others stay', async () => {
    await meetingOn(store, 0, { session: 'RM_one', people: ['ann'] });
    await takeAll();
    await meetingOn(store, 0, { session: 'RM_one', people: ['bob'] });
    await sweepAfter(40);
    expect((await keysOf('RM_one')).filter((key) => key.includes('p_'))).toEqual([
      `attendance/RM_one/${identityOf('bob')}`,
      `report/${SITE}/RM_one/${identityOf('bob')}`,
    ]);
    expect(await keysOf('RM_one')).toContain('session/RM_one');
  });

  test('nobody waits for a site that is not paired any more', async () => {
    await meetingOn(store, 0, { session: 'RM_one' });
    await removeSite(store.records, SITE);
    expect(await sweepAfter(31)).toEqual([]);
  });
});

const keysOf = async (session: string): Promise<string[]> =>
  (await keysIn(store)).filter((key) => key.includes(session));
