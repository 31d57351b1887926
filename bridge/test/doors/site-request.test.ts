import { REQUEST_TYPE } from '@meetbridge/shared/contract';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifySiteRequest } from '../../src/doors/site-request.ts';
import { BridgeError } from '../../src/errors.ts';
import { changeSite, removeSite } from '../../src/sites/registry.ts';
import { AUDIENCE, type FrontDoor, NOW, openFrontDoor } from '../front-door.ts';
import { makeKeys, pairSite, signed, siteWith, type TestSite } from '../site.ts';

let door: FrontDoor;
let site: TestSite;
beforeEach(async () => {
  door = await openFrontDoor();
  site = await pairSite(door);
});
afterEach(() => door.close());

const url = `${AUDIENCE}/reports?after=7`;

type Change = { method?: string; now?: number; body?: string };

const outcomeOf = async (
  bearer: string,
  { method = 'GET', now = NOW, body }: Change = {},
): Promise<string> => {
  const request = { bearer, method, url, ...(body === undefined ? {} : { body: Buffer.from(body) }) };
  try {
    return (await verifySiteRequest(request, { store: door.store, audience: AUDIENCE, now })).id;
  } catch (error) {
    if (error instanceof BridgeError) return error.code;
    throw error;
  }
};

const seconds = NOW / 1000;

test('a request of a paired site is believed, once', async () => {
  const bearer = site.request();
  expect(await outcomeOf(bearer)).toBe(site.id);
  expect(await outcomeOf(bearer)).toBe('request_replayed');
});

describe('is not believed', () => {
  test.each<[string, () => string]>([
    ['for another method', () => site.request({ htm: 'POST' })],
    ['for another address', () => site.request({ htu: `${AUDIENCE}/sites` })],
    ['for the same address elsewhere', () => site.request({ htu: 'https://other.example/reports' })],
    ['for another bridge', () => site.request({ aud: 'https://other.example' })],
    ['living longer than a minute', () => site.request({ exp: seconds + 61 })],
    ['ending before it begins', () => site.request({ exp: seconds - 1 })],
    ['too old', () => site.request({ iat: seconds - 66, exp: seconds - 6 })],
    ['from the future', () => site.request({ iat: seconds + 6, exp: seconds + 60 })],
    ['with a short jti', () => site.request({ jti: 'short' })],
    ['of a site nobody knows', () => siteWith(door, 's_nobodyknowsthis1', site.origin, site.keys).request()],
    ['by another key', () => siteWith(door, site.id, site.origin, makeKeys()).request()],
    ['an assertion of the same site', () => site.assertion({ htm: 'GET', htu: `${AUDIENCE}/reports` })],
    ['without a signature', () => site.request().replace(/[^.]*$/, '')],
    ['nothing', () => ''],
  ])('%s', async (_title, bearer) => {
    expect(await outcomeOf(bearer())).toBe('request_untrusted');
  });

  test('of a type nobody agreed on', async () => {
    const header = { alg: 'EdDSA', typ: `${REQUEST_TYPE}x`, kid: site.keys.kid };
    expect(await outcomeOf(signed(header, {}, site.keys))).toBe('request_untrusted');
  });
});

describe('with a body, a request is believed', () => {
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
  test.each<[string, string, Record<string, unknown>, string]>([
    ['for that body', '{"a":1}', { body: hashOf('{"a":1}') }, 'ok'],
    ['for an empty one that it says is empty', '', { body: hashOf('') }, 'ok'],
    ['not for one byte more', '{"a":1} ', { body: hashOf('{"a":1}') }, 'request_untrusted'],
    ['not where it says nothing of it', '{"a":1}', {}, 'request_untrusted'],
    ['not by a hash in another spelling', '{"a":1}', { body: `${hashOf('{"a":1}')}=` }, 'request_untrusted'],
    ['not by what is no text', '{"a":1}', { body: 7 }, 'request_untrusted'],
  ])('%s', async (_title, body, claims, outcome) => {
    const answer = await outcomeOf(site.request(claims), { body });
    expect(answer === site.id ? 'ok' : answer).toBe(outcome);
  });
});

test('of a suspended site is refused, of a removed one is not believed', async () => {
  await changeSite(door.store.records, site.id, (old) => ({ ...old, status: 'suspended' }));
  expect(await outcomeOf(site.request())).toBe('site_suspended');
  await removeSite(door.store.records, site.id);
  expect(await outcomeOf(site.request())).toBe('request_untrusted');
});

test('the published requests are believed by whoever trusts the published key, each for its own body', async () => {
  const file = new URL('../../../shared/contract/vectors.json', import.meta.url);
  const { keys, request, order } = JSON.parse(readFileSync(file, 'utf8')) as {
    keys: { site: { kid: string; jwk: { x: string } } };
    request: { bearer: string; method: string; url: string };
    order: { bearer: string; method: string; url: string; body: string };
  };
  await door.store.records.put('site/s_published-test-1', {
    id: 's_published-test-1',
    status: 'active',
    keys: [{ kid: keys.site.kid, x: keys.site.jwk.x, addedAt: 0, retiresAt: null }],
  });
  const parts = { store: door.store, audience: AUDIENCE, now: NOW };
  expect((await verifySiteRequest(request, parts)).id).toBe('s_published-test-1');
  const other = verifySiteRequest({ ...order, body: Buffer.from(`${order.body} `) }, parts);
  await expect(other).rejects.toMatchObject({ code: 'request_untrusted' });
  const own = await verifySiteRequest({ ...order, body: Buffer.from(order.body) }, parts);
  expect(own.id).toBe('s_published-test-1');
});
