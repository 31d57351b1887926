import { readFileSync } from 'node:fs';
import type { Launch } from '@meetbridge/shared/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useAssertion, verifyAssertion } from '../../src/doors/assertion.ts';
import { addSite } from '../../src/sites/registry.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { Store } from '../../src/store/primitives.ts';

type Vectors = {
  now: number;
  audience: string;
  keys: { site: { kid: string; jwk: { x: string } } };
  assertions: { name: string; outcome: string; key?: string; assertion: string; launch?: Launch }[];
};
const file = new URL('../../../shared/contract/vectors.json', import.meta.url);
const { now, audience, keys, assertions } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

let store: Store;
beforeEach(async () => {
  store = openSqlite(':memory:', () => now);
  await addSite(store.records, {
    id: 's_published-test-1',
    name: 'Test',
    origins: ['https://www.example.org'],
    reports: null,
    software: 'test',
    keys: [{ kid: keys.site.kid, x: keys.site.jwk.x, addedAt: 0, retiresAt: null }],
    status: 'active',
    createdAt: 0,
    pairedWith: '',
  });
});
afterEach(() => store.close());

const good = assertions.filter(({ outcome, key }) => outcome === 'ok' && key === 'site');

test.each(good)('the launch of an assertion with $name is as published', async ({ assertion, launch }) => {
  const verified = await verifyAssertion(assertion, { records: store.records, audience, now });
  expect(verified.launch).toEqual(launch);
});

test('verifying uses nothing up, using does', async () => {
  const assertion = good[0]?.assertion ?? '';
  const parts = { records: store.records, audience, now };
  const first = await verifyAssertion(assertion, parts);
  const second = await verifyAssertion(assertion, parts);
  await useAssertion(store.once, first);
  await expect(useAssertion(store.once, second)).rejects.toMatchObject({ code: 'assertion_replayed' });
});

test('no refusal says anything of what was presented', async () => {
  const refused = assertions.filter(({ outcome }) => outcome !== 'ok');
  expect(refused.length).toBeGreaterThan(40);
  for (const { assertion } of refused) {
    const error = await verifyAssertion(assertion, { records: store.records, audience, now }).catch(
      (refusal: Error) => refusal,
    );
    // `site_suspended` is the caller's to say, and here the site is unknown
    expect(error).toBeInstanceOf(Error);
    const { message } = error as Error;
    expect(message).not.toMatch(/Ada|Office|published-test|eyJ|owner/);
  }
});
