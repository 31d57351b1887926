import { afterAll, beforeEach, expect, test } from 'vitest';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import {
  enterLine,
  forgetOldWaiters,
  isInLine,
  leaveLine,
  lineKey,
  lineOf,
  PLACE_KEPT,
  SILENCE,
  takeFromLine,
} from '../../src/waiting/line.ts';
import { finish } from '../../src/sweep.ts';

const NOW = 1_800_000_000_000;
const store = openSqlite(':memory:', () => NOW);
const { records } = store;
afterAll(() => store.close());

const at = (identity: string, room = 'r_a') => ({ room, identity });
const ada = { site: 's_1', meeting: '42', name: 'Ada', guest: false };
const identities = async (now: number, room = 'r_a'): Promise<string[]> =>
  (await lineOf(records, room, now)).map(({ identity }) => identity);

beforeEach(async () => {
  for (const { key } of await records.list(lineKey())) await records.delete(key);
});

test('the line is in the order of coming, however often somebody gives a sign', async () => {
  await enterLine(records, at('p_b'), ada, NOW);
  await enterLine(records, at('p_a'), ada, NOW + 1);
  await enterLine(records, at('p_c', 'r_b'), ada, NOW);
  expect(await enterLine(records, at('p_b'), ada, NOW + 2)).toBe(false);
  expect(await identities(NOW + 2)).toEqual(['p_b', 'p_a']);
});

test('many come at once, and each stands in it once', async () => {
  const people = Array.from({ length: 150 }, (_, index) => `p_${index}`);
  await Promise.all([...people, ...people].map((one) => enterLine(records, at(one), ada, NOW)));
  expect((await identities(NOW)).sort()).toEqual(people.sort());
});

test('who gives no sign stands in it no more, and has their place when they are back in time', async () => {
  await enterLine(records, at('p_a'), ada, NOW);
  await enterLine(records, at('p_b'), ada, NOW + SILENCE);
  expect(await identities(NOW + SILENCE - 1)).toEqual(['p_a', 'p_b']);
  expect(await identities(NOW + SILENCE)).toEqual(['p_b']);
  expect(await enterLine(records, at('p_a'), ada, NOW + PLACE_KEPT - 1)).toBe(true);
  expect(await lineOf(records, 'r_a', NOW + PLACE_KEPT - 1)).toMatchObject([{ identity: 'p_a', since: NOW }]);
});

test('a connection that is gone says nothing about a later one', async () => {
  await enterLine(records, at('p_a'), ada, NOW + 5);
  expect(await leaveLine(records, at('p_a'), { now: NOW + 20, seenBefore: NOW })).toBe(false);
  expect(await leaveLine(records, at('p_a'), { now: NOW + 20, seenBefore: NOW + 5 })).toBe(true);
  expect(await identities(NOW + 20)).toEqual([]);
  expect(await isInLine(records, at('p_a'), NOW + 20)).toBe(true);
});

test('who is taken out of it is gone for good', async () => {
  await enterLine(records, at('p_a'), ada, NOW);
  await takeFromLine(records, at('p_a'));
  expect(await isInLine(records, at('p_a'), NOW)).toBe(false);
  expect(await leaveLine(records, at('p_a'), { now: NOW })).toBe(false);
  await enterLine(records, at('p_a'), ada, NOW + 1);
  expect(await lineOf(records, 'r_a', NOW + 1)).toMatchObject([{ since: NOW + 1 }]);
});

test('nobody is remembered for longer than their place is kept', async () => {
  await enterLine(records, at('p_a'), ada, NOW);
  await enterLine(records, at('p_b'), ada, NOW + 1);
  await finish(forgetOldWaiters(records, NOW + PLACE_KEPT));
  expect((await records.list(lineKey())).map(({ key }) => key)).toEqual(['waiting/r_a/p_b']);
});
