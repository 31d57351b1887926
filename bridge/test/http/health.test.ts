import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BridgeKey } from '@meetbridge/shared/contract';
import { type FrontDoor, NOW, openFrontDoor } from '../front-door.ts';
import { launch, pairSite } from '../site.ts';

let door: FrontDoor;
beforeEach(async () => {
  door = await openFrontDoor();
});
afterEach(() => door.close());

test('it lives, and says what time it is', async () => {
  const { status, body, headers } = await door.ask('/health/live');
  expect({ status, body }).toEqual({ status: 200, body: { now: NOW } });
  expect(headers.get('cache-control')).toBe('no-store');
});

describe('it is ready', () => {
  test('when the store is, with or without LiveKit', async () => {
    expect(await door.ask('/health/ready')).toMatchObject({ status: 200, body: { checks: { store: true } } });
  });

  test('no longer when the store is gone', async () => {
    await door.store.close();
    expect(await door.ask('/health/ready')).toMatchObject({
      status: 503,
      body: { checks: { store: false } },
    });
    rmSync(door.data, { recursive: true, force: true });
  });
});

test('its public keys are the one in use and the next one, and may be kept for a while', async () => {
  const { body, headers } = await door.ask('/.well-known/jwks.json');
  const { keys } = body as { keys: { kty: string }[] };
  const ofSites = keys.filter(({ kty }) => kty === 'OKP');
  const ofPlatforms = keys.filter(({ kty }) => kty === 'RSA');
  expect([ofSites.length, ofPlatforms.length, keys.length]).toEqual([2, 2, 4]);
  for (const key of ofSites) expect(BridgeKey.safeParse(key).success).toBe(true);
  for (const key of ofPlatforms) expect(key).toMatchObject({ alg: 'RS256', use: 'sig', e: 'AQAB' });
  for (const key of keys) expect(key).not.toHaveProperty('d');
  expect(headers.get('cache-control')).toBe('public, max-age=300');
});

test('its figures count what happened, by route and outcome', async () => {
  const site = await pairSite(door);
  const assertion = site.assertion();
  await door.ask('/launches', { assertion });
  await door.ask('/launches', { assertion });
  await launch(door, site);
  await expect
    .poll(async () => (await door.ask('/metrics')).body)
    .toMatch(/meetbridge_requests_total\{route="\/launches",outcome="ok"\} 2/);
  const figures = String((await door.ask('/metrics')).body);
  expect(figures).toContain('meetbridge_requests_total{route="/launches",outcome="assertion_replayed"} 1');
  expect(figures).toContain('meetbridge_people_inside 0');
  expect(figures).not.toContain(site.id);
});
