import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessToken } from 'livekit-server-sdk';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bridge, createBridge } from '../../src/command/bridge.ts';
import { openStore } from '../../src/command/data.ts';
import { run } from '../../src/command/run.ts';
import { type Keys, openKeys } from '../../src/keys.ts';
import { sealReference } from '../../src/livekit/reference.ts';
import { addSite } from '../../src/sites/registry.ts';
import type { Store } from '../../src/store/primitives.ts';
import { keysIn, siteOf } from '../attendance/past.ts';
import { identityOf, referenceOf, ROOM, SESSION, SITE, T } from '../attendance/people.ts';
import { createClockwork } from '../clockwork.ts';

const livekit = {
  url: 'ws://127.0.0.1:9',
  apiKey: 'test',
  apiSecret: 'a-secret-that-only-these-tests-know',
};

let data: string;
let keys: Keys;
let store: Store;
let bridge: Bridge;
let server: Server;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'meetbridge-bridge-'));
  keys = openKeys(data);
  store = openStore(data);
  const { clock, schedule } = createClockwork(T);
  const config = {
    origin: 'https://bridge.example',
    host: '127.0.0.1',
    port: 0,
    data,
    livekit,
    rateLimits: false,
    allowLoopback: false,
    trustProxy: 0,
    keepDays: 30,
    production: false,
  };
  bridge = createBridge(config, { keys, store, log: pino({ enabled: false }), clock, schedule });
  await addSite(store.records, siteOf(SITE, null));
  await bridge.load();
  await bridge.start();
  server = createServer(bridge.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
  await bridge.stop();
  await store.close();
  rmSync(data, { recursive: true });
});

let events = 0;

/** What LiveKit tells about a person, signed; answers with the status. */
async function tell(event: 'participant_joined' | 'participant_left', person: string): Promise<number> {
  const place = { room: ROOM, identity: identityOf(person) };
  const content = { reference: referenceOf(person), issuedAt: T, closesAt: null };
  const participant = {
    sid: `PA_${person}`,
    identity: place.identity,
    joinedAtMs: String(T),
    metadata: sealReference(content, place, keys.seal),
  };
  const room = { sid: SESSION, name: ROOM, creationTimeMs: String(T) };
  const body = JSON.stringify({
    event,
    id: `EV_${(events += 1)}`,
    createdAt: `${T / 1000}`,
    room,
    participant,
  });
  const token = new AccessToken(livekit.apiKey, livekit.apiSecret);
  token.sha256 = createHash('sha256').update(body).digest('base64');
  const { port } = server.address() as AddressInfo;
  const headers = { 'content-type': 'application/webhook+json', authorization: await token.toJwt() };
  return (await fetch(`http://127.0.0.1:${port}/livekit/events`, { method: 'POST', headers, body })).status;
}

test('a site that is removed while its people are inside leaves nothing behind, however they go on', async () => {
  expect(await tell('participant_joined', 'ann')).toBe(200);
  expect(await keysIn(store)).toContain(`attendance/${SESSION}/${identityOf('ann')}`);

  const silent = { env: { MEETBRIDGE_DATA: data }, out: () => undefined, err: () => undefined };
  expect(await run(['sites', 'remove', SITE], silent)).toBe(0);
  expect(await keysIn(store)).toEqual([]);
  expect(await tell('participant_left', 'ann')).toBe(200);
  expect(await tell('participant_joined', 'bob')).toBe(200);
  expect(await keysIn(store)).toEqual([]);
});
