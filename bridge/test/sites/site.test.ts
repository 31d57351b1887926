import { expect, test } from 'vitest';
import { KEY_OVERLAP, keyOf, type Site, type SiteKey, withKey } from '../../src/sites/site.ts';

const NOW = 1_790_000_000_000;
const key = (kid: string, retiresAt: number | null = null): SiteKey => ({
  kid,
  x: `x of ${kid}`,
  addedAt: 0,
  retiresAt,
});
const site = (...keys: SiteKey[]): Site => ({
  id: 's_aaaaaaaaaaaaaaaa',
  name: 'Test',
  origins: ['https://www.example.org'],
  reports: null,
  software: 'test',
  keys,
  status: 'active',
  createdAt: 0,
  pairedWith: '',
});

test.each([
  ['that never retires', null, true],
  ['that retires later', NOW + 1, true],
  ['that retires now', NOW, false],
  ['that has retired', NOW - 1, false],
])('a key %s is good: %s', (_title, retiresAt, isGood) => {
  expect(keyOf(site(key('a', retiresAt)), 'a', NOW) !== null).toBe(isGood);
});

test('a key of another name is none', () => {
  expect(keyOf(site(key('a')), 'b', NOW)).toBeNull();
});

test('a new key stands beside the old one for the overlap', () => {
  const { keys } = withKey(site(key('a')), { kid: 'b', x: 'x of b' }, NOW);
  expect(keys).toEqual([key('a', NOW + KEY_OVERLAP), { ...key('b'), addedAt: NOW }]);
});

test('a key that was to retire sooner keeps its moment, and a retired one is forgotten', () => {
  const { keys } = withKey(site(key('a', NOW - 1), key('b', NOW + 5)), { kid: 'c', x: 'x of c' }, NOW);
  expect(keys.map(({ kid, retiresAt }) => [kid, retiresAt])).toEqual([
    ['b', NOW + 5],
    ['c', null],
  ]);
});

test('a suspended site keeps no key beside the new one', () => {
  const suspended: Site = { ...site(key('a')), status: 'suspended' };
  const { keys } = withKey(suspended, { kid: 'b', x: 'x of b' }, NOW);
  expect(keys.map(({ kid }) => kid)).toEqual(['b']);
});

test('the same key again stands there once', () => {
  expect(withKey(site(key('a')), { kid: 'a', x: 'x of a' }, NOW).keys).toHaveLength(1);
});
