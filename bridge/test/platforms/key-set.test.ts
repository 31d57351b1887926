import { generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createKeySets, type KeySets } from '../../src/platforms/key-set.ts';
import { type Answer, json, useServiceHost } from './service-host.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const SITE = 's_AAAAAAAAAAAAAAAA';
const OTHER = 's_BBBBBBBBBBBBBBBB';

const jwkOf = (kid: string): JsonWebKey => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...publicKey.export({ format: 'jwk' }), kid };
};
const FIRST = jwkOf('first');
const SECOND_KEY = jwkOf('second');

const held = useServiceHost();
let now: number;
let sets: KeySets;

const publish =
  (keys: JsonWebKey[], headers = {}): Answer =>
  (response) =>
    json(response, { keys }, 200, headers);
const down: Answer = (response) => response.writeHead(503).end();

beforeEach(() => {
  now = 1_750_000_000_000;
  sets = createKeySets({ send: held.requests.send, clock: () => now });
  held.host.answer = publish([FIRST]);
});

const keyFor = (kid: string, site = SITE): Promise<KeyObject | null> =>
  sets.keyFor(site, `${held.host.origin}/jwks`, 'named', kid, 'ES256');
const cached = (kid: string): KeyObject | undefined =>
  sets.cached(SITE, `${held.host.origin}/jwks`, kid, 'ES256');
const requests = (): number => held.host.seen.length;
const unavailable = expect.objectContaining({ code: 'lti_keys_unavailable' });

describe('a set of keys', () => {
  test('is asked for once, and then remembered', async () => {
    expect(cached('first')).toBeUndefined();
    const key = await keyFor('first');
    expect(key?.export({ format: 'jwk' })).toMatchObject({ x: FIRST.x });
    expect(await keyFor('first')).toBe(key);
    expect(cached('first')).toBe(key);
    expect(requests()).toBe(1);
  });

  test('is asked for once by a hundred at a time', async () => {
    const keys = await Promise.all(Array.from({ length: 100 }, () => keyFor('first')));
    expect(new Set(keys).size).toBe(1);
    expect(requests()).toBe(1);
  });

  test('is remembered for each registration alone', async () => {
    await keyFor('first');
    await keyFor('first', OTHER);
    expect(requests()).toBe(2);
  });

  test('gives no key for another algorithm', async () => {
    expect(await sets.keyFor(SITE, `${held.host.origin}/jwks`, 'named', 'first', 'RS256')).toBeNull();
    expect(sets.cached(SITE, `${held.host.origin}/jwks`, 'first', 'RS256')).toBeUndefined();
  });

  test('is asked for again where the registration names another address', async () => {
    await keyFor('first');
    await sets.keyFor(SITE, `${held.host.origin}/others`, 'named', 'first', 'ES256');
    expect(held.host.seen.map(({ url }) => url)).toEqual(['/jwks', '/others']);
  });

  test('is forgotten when it is said so', async () => {
    await keyFor('first');
    sets.forget(SITE);
    expect(cached('first')).toBeUndefined();
  });

  test('gives way when a thousand others have been used since', async () => {
    await keyFor('first');
    for (let count = 0; count < 1000; count += 1) await keyFor('first', `s_${count}`);
    expect(cached('first')).toBeUndefined();
    expect(sets.cached('s_0', `${held.host.origin}/jwks`, 'first', 'ES256')).toBeDefined();
  });
});

test.each([
  ['an hour, where nothing is said', {}, HOUR],
  ['as long as the platform says', { 'cache-control': 'public, max-age=7200' }, 2 * HOUR],
  ['not less than five minutes', { 'cache-control': 'max-age=1' }, 5 * MINUTE],
  ['five minutes, where it should not be kept', { 'cache-control': 'no-store, max-age=7200' }, 5 * MINUTE],
  ['not longer than a day', { 'cache-control': 'max-age=31536000' }, 24 * HOUR],
  ['an hour, where what is said makes no sense', { 'cache-control': 'max-age=soon' }, HOUR],
])('a set is fresh for %s', async (_, headers, fresh) => {
  held.host.answer = publish([FIRST], headers);
  await keyFor('first');
  now += fresh - 1;
  expect(cached('first')).toBeDefined();
  await keyFor('first');
  expect(requests()).toBe(1);
  now += 1;
  expect(cached('first')).toBeUndefined();
  await keyFor('first');
  expect(requests()).toBe(2);
});

describe('a key that is not in the set', () => {
  test('is searched for once, and found where the platform has taken a new one', async () => {
    await keyFor('first');
    held.host.answer = publish([SECOND_KEY]);
    expect(await keyFor('second')).not.toBeNull();
    expect(await keyFor('first')).toBeNull();
    expect(requests()).toBe(2);
  });

  test('is searched for by one of a hundred', async () => {
    await keyFor('first');
    held.host.answer = publish([FIRST, SECOND_KEY]);
    const keys = await Promise.all(Array.from({ length: 100 }, () => keyFor('second')));
    expect(keys).not.toContain(null);
    expect(requests()).toBe(2);
  });

  test('is searched for again half a minute later, and not before', async () => {
    await keyFor('first');
    for (const [wait, seen] of [
      [0, 2],
      [30 * SECOND - 1, 2],
      [1, 3],
    ] as const) {
      now += wait;
      expect(await keyFor('third')).toBeNull();
      expect(await keyFor('fourth')).toBeNull();
      expect(requests()).toBe(seen);
    }
  });

  test('is not searched for where the set has only just come', async () => {
    expect(await keyFor('third')).toBeNull();
    expect(await keyFor('fourth')).toBeNull();
    expect(requests()).toBe(1);
  });

  test('that nobody finds takes nothing from those that are there', async () => {
    const key = await keyFor('first');
    held.host.answer = down;
    expect(await keyFor('third')).toBeNull();
    expect(cached('first')).toBe(key);
  });
});

describe('while the platform is down', () => {
  test('the old keys hold, and it is asked every half minute', async () => {
    const key = await keyFor('first');
    held.host.answer = down;
    now += 2 * HOUR;
    for (const [wait, seen] of [
      [0, 2],
      [30 * SECOND - 1, 2],
      [1, 3],
      [72 * HOUR, 4],
    ] as const) {
      now += wait;
      expect(await keyFor('first')).toBe(key);
      expect(await keyFor('third')).toBeNull();
      expect(requests()).toBe(seen);
    }
    held.host.answer = publish([SECOND_KEY]);
    now += MINUTE;
    expect(await keyFor('first')).toBeNull();
  });

  test('and has never been up, nobody gets in, and it is asked every second', async () => {
    held.host.answer = down;
    await expect(keyFor('first')).rejects.toEqual(unavailable);
    await expect(keyFor('first')).rejects.toEqual(unavailable);
    expect(requests()).toBe(1);
    now += SECOND;
    held.host.answer = publish([FIRST]);
    expect(await keyFor('first')).not.toBeNull();
  });
});

test.each<[string, Answer]>([
  ['is no JSON', (response) => response.end('<html>')],
  ['is JSON of something else', (response) => json(response, [])],
  ['has no list', (response) => json(response, { keys: FIRST })],
  ['has too many keys', publish(Array.from({ length: 101 }, () => FIRST))],
  ['has no key that may be used', publish([{ kty: 'oct', k: 'AAAA', kid: 'first' }])],
  ['is too long', (response) => json(response, { keys: [FIRST], more: 'x'.repeat(256 * 1024) })],
  ['is a redirect', (response) => response.writeHead(302, { location: '/others' }).end()],
  ['has the wrong status', (response) => json(response, { keys: [FIRST] }, 404)],
])('an answer that %s is no set of keys', async (_, answer) => {
  held.host.answer = answer;
  await expect(keyFor('first')).rejects.toEqual(unavailable);
  expect(requests()).toBe(1);
});

test('a platform that withdraws all its keys is believed', async () => {
  await keyFor('first');
  held.host.answer = publish([]);
  now += HOUR;
  await expect(keyFor('first')).rejects.toEqual(unavailable);
});
