import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  addSite,
  changeSite,
  isPairedOrigin,
  listSites,
  removeSite,
  siteOf,
} from '../../src/sites/registry.ts';
import type { Site } from '../../src/sites/site.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { Records, Store } from '../../src/store/primitives.ts';

let store: Store;
let records: Records;
beforeEach(() => {
  store = openSqlite(':memory:', Date.now);
  ({ records } = store);
});
afterEach(() => store.close());

const site = (letter: string, ...origins: string[]): Site => ({
  id: `s_${letter.repeat(16)}`,
  name: letter,
  origins,
  reports: null,
  software: 'test',
  keys: [],
  status: 'active',
  createdAt: 0,
  pairedWith: '',
});

const ONE = 'https://one.example';
const TWO = 'https://two.example:8443';

test('a site is found by its id, and its origins are paired', async () => {
  const a = site('a', ONE, TWO);
  expect(await addSite(records, a)).toBe(true);
  expect(await siteOf(records, a.id)).toEqual(a);
  expect(await isPairedOrigin(records, TWO)).toBe(true);
  expect(await listSites(records)).toEqual([a]);
});

test('an id is given once', async () => {
  await addSite(records, site('a', ONE));
  expect(await addSite(records, { ...site('a', ONE), name: 'other' })).toBe(false);
  expect((await siteOf(records, site('a').id))?.name).toBe('a');
});

test.each([
  '',
  's_',
  's_short',
  's_aaaaaaaaaaaaaaaaa',
  '../room/r_x',
  's_aaaaaaaa/aaaaaaa',
  'S_aaaaaaaaaaaaaaaa',
  '__proto__',
])('%j is nobody’s id', async (id) => {
  expect(await siteOf(records, id)).toBeNull();
});

test.each([
  'https://other.example',
  'null',
  '',
  'https://one.example.',
  `https://${'a'.repeat(300)}.example`,
])('%j is not paired', async (origin) => {
  await addSite(records, site('a', ONE));
  expect(await isPairedOrigin(records, origin)).toBe(false);
});

test('an origin of two sites stays paired until both are gone', async () => {
  await addSite(records, site('a', ONE));
  await addSite(records, site('b', ONE));
  expect(await removeSite(records, site('a').id)).toBe(true);
  expect(await isPairedOrigin(records, ONE)).toBe(true);
  await removeSite(records, site('b').id);
  expect(await isPairedOrigin(records, ONE)).toBe(false);
  expect(await records.list('')).toEqual([]);
});

test('removing a site that is not there says so', async () => {
  expect(await removeSite(records, site('a').id)).toBe(false);
});

test('an origin that a site gains is paired', async () => {
  await addSite(records, site('a', ONE));
  await changeSite(records, site('a').id, (old) => ({ ...old, origins: [ONE, TWO] }));
  expect(await isPairedOrigin(records, TWO)).toBe(true);
});

test('an origin that a site gives up is no longer paired, now and after the site is gone', async () => {
  await addSite(records, site('a', ONE, TWO));
  await changeSite(records, site('a').id, (old) => ({ ...old, origins: [ONE] }));
  expect(await isPairedOrigin(records, TWO)).toBe(false);
  await removeSite(records, site('a').id);
  expect(await records.list('')).toEqual([]);
});

test('changes that are made at once all count', async () => {
  await addSite(records, site('a', ONE));
  const changes = Array.from({ length: 15 }, () =>
    changeSite(records, site('a').id, (old) => ({ ...old, createdAt: old.createdAt + 1 })),
  );
  await Promise.all(changes);
  expect((await siteOf(records, site('a').id))?.createdAt).toBe(15);
});

test('a site that is gone cannot be changed', async () => {
  expect(await changeSite(records, site('a').id, (old) => old)).toBeNull();
});
