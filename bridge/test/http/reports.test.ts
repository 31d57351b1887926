import { createHash, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Problem, ReportPage } from '@meetbridge/shared/contract';
import express from 'express';
import { SignJWT } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerProblems } from '../../src/http/problem.ts';
import { reports } from '../../src/http/reports.ts';
import { createOutbox } from '../../src/reports/outbox.ts';
import { addSite, changeSite, removeSite } from '../../src/sites/registry.ts';
import type { Site } from '../../src/sites/site.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { factsFor, SITE } from '../reports/facts.ts';

const BRIDGE = 'https://bridge.example';
const OTHER = 's_BBBBBBBBBBBBBBBB';

let now = 1_800_000_000_000;
let store: Store;
let server: Server;
let keys: Map<string, { kid: string; privateKey: KeyObject }>;

async function pair(id: string): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const x = publicKey.export({ format: 'jwk' }).x ?? '';
  const kid = createHash('sha256').update(x).digest('base64url');
  const site: Site = {
    id,
    name: 'A site',
    origins: ['https://site.example'],
    reports: null,
    software: 'test',
    keys: [{ kid, x, addedAt: now, retiresAt: null }],
    status: 'active',
    createdAt: now,
    pairedWith: '',
  };
  await addSite(store.records, site);
  keys.set(id, { kid, privateKey });
}

/** A site's own request, as its key signs it; `claims` says what a test does differently. */
async function requestOf(
  site: string,
  claims: Record<string, unknown> = {},
  typ = 'meetbridge-request+jwt',
): Promise<string> {
  const { kid, privateKey } = keys.get(site) ?? {
    kid: '',
    privateKey: generateKeyPairSync('ed25519').privateKey,
  };
  const iat = Math.floor(now / 1000);
  const whole = {
    iss: site,
    aud: BRIDGE,
    iat,
    exp: iat + 60,
    jti: randomUUID(),
    htm: 'GET',
    htu: `${BRIDGE}/reports`,
    ...claims,
  };
  return await new SignJWT(whole).setProtectedHeader({ alg: 'EdDSA', typ, kid }).sign(privateKey);
}

const get = async (bearer: string, query = ''): Promise<{ status: number; body: unknown }> => {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/reports${query}`, {
    headers: { authorization: `Bearer ${bearer}` },
  });
  return { status: response.status, body: await response.json() };
};
const codeOf = async (bearer: string, query = ''): Promise<[number, string]> => {
  const { status, body } = await get(bearer, query);
  return [status, (body as Problem).code];
};
const report = (person: string, site = SITE): Promise<void> =>
  createOutbox(store, () => now).put({ site, session: 'RM_one', identity: `p_${person}` }, async () =>
    factsFor(person, 1),
  );

beforeEach(async () => {
  now = 1_800_000_000_000;
  store = openSqlite(':memory:', () => now);
  keys = new Map();
  await pair(SITE);
  await pair(OTHER);
  const app = express();
  app.get(
    '/reports',
    reports({ records: store.records, once: store.once, audience: BRIDGE, clock: () => now }),
  );
  app.use(answerProblems(() => now));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  await store.close();
});

test('a site pulls its own reports, page by page, by its cursor', async () => {
  for (let number = 0; number < 230; number += 1) await report(`person-${number}`);
  await report('stranger', OTHER);
  const first = ReportPage.parse((await get(await requestOf(SITE))).body);
  const second = ReportPage.parse((await get(await requestOf(SITE), `?after=${first.cursor}`)).body);
  expect([first.site, first.reports.length, first.more]).toEqual([SITE, 200, true]);
  expect([second.site, second.reports.length, second.more]).toEqual([SITE, 30, false]);
  const people = [...first.reports, ...second.reports].map(({ person }) => person.id);
  expect(people).toEqual(Array.from({ length: 230 }, (_, number) => `person-${number}`));

  await report('late');
  const third = ReportPage.parse((await get(await requestOf(SITE), `?after=${second.cursor}`)).body);
  expect(third.reports.map(({ person }) => person.id)).toEqual(['late']);
});

test.each<[string, () => Promise<string>]>([
  ['without a signature', async () => ''],
  ['signed by another site’s key', async () => await requestOf(OTHER, { iss: SITE })],
  ['of a site that is not paired', async () => await requestOf('s_CCCCCCCCCCCCCCCC')],
  ['of another purpose', async () => await requestOf(SITE, {}, 'meetbridge-launch+jwt')],
  ['for another bridge', async () => await requestOf(SITE, { aud: 'https://other.example' })],
  ['for another address', async () => await requestOf(SITE, { htu: `${BRIDGE}/sites` })],
  ['for another method', async () => await requestOf(SITE, { htm: 'POST' })],
  ['that lives too long', async () => await requestOf(SITE, { exp: Math.floor(now / 1000) + 61 })],
  [
    'that is old',
    async () =>
      await requestOf(SITE, { iat: Math.floor(now / 1000) - 120, exp: Math.floor(now / 1000) - 60 }),
  ],
])('a request %s gets nothing', async (_, request) => {
  await report('ann');
  const { status, body } = await get(await request());
  expect([status, (body as Problem).code]).toEqual([401, 'request_untrusted']);
  expect(JSON.stringify(body)).not.toContain('ann');
});

test('a request is good once', async () => {
  const bearer = await requestOf(SITE);
  expect((await get(bearer)).status).toBe(200);
  expect((await codeOf(bearer))[1]).toBe('request_replayed');
});

test.each(['?after=1', '?after=c1&after=c2', '?after=%00', `?after=${'c'.repeat(5000)}`])(
  '%s is no cursor',
  async (query) => {
    expect(await codeOf(await requestOf(SITE), query)).toEqual([400, 'request_malformed']);
  },
);

test('a suspended site is told so, a removed one is nobody', async () => {
  await changeSite(store.records, SITE, (site) => ({ ...site, status: 'suspended' }));
  expect((await codeOf(await requestOf(SITE)))[1]).toBe('site_suspended');
  await removeSite(store.records, SITE);
  expect((await codeOf(await requestOf(SITE)))[1]).toBe('request_untrusted');
});
