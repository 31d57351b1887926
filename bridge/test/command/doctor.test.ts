import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LiveKitHost, startLiveKit } from '../../../test/hosts/livekit.ts';
import { freePort } from '../../../test/hosts/ports.ts';
import { doctor, type DoctorParts, examine } from '../../src/command/doctor.ts';
import type { Finding } from '../../src/command/findings.ts';
import { BridgeError } from '../../src/errors.ts';
import { KEY_FILE, openKeys } from '../../src/keys.ts';
import { probeKeyOf } from '../../src/livekit/probe.ts';
import { forgetSite } from '../../src/sites/forget.ts';
import { RegistrationFile, registrationOf } from '../../src/sites/registration.ts';
import { addRegistration } from '../../src/sites/registrations.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { TOOL_KEY_FILE } from '../../src/tool-keys.ts';
import { openStage, type Stage } from '../livekit/stage.ts';

let stage: Stage;
let livekit: LiveKitHost;

beforeAll(async () => {
  stage = await openStage();
  livekit = await startLiveKit({ webhook: `${stage.origin}/livekit/events` });
  await stage.attach(livekit);
});
afterAll(async () => {
  await livekit.stop();
  await stage.close();
});

const parts = (over: Partial<DoctorParts['config']> = {}, more: Partial<DoctorParts> = {}): DoctorParts => ({
  config: { origin: stage.origin, data: stage.data, livekit, allowLoopback: false, ...over },
  openStore: () => openSqlite(join(stage.data, 'stage.db'), Date.now),
  clock: Date.now,
  ...more,
});
const red = (findings: Finding[]): string[] => findings.filter(({ ok }) => !ok).map(({ name }) => name);
const findingOf = async (name: string, given: DoctorParts): Promise<Finding> => {
  const found = (await examine(given)).find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no check ${name}.`);
  return found;
};

describe('where everything works', () => {
  test('every check is green, in the order in which things are mended', async () => {
    const findings = await examine(parts());
    expect(findings.map(({ name, ok }) => [name, ok])).toEqual([
      ['keys', true],
      ['store', true],
      ['sites', true],
      ['address', true],
      ['clock', true],
      ['LiveKit API', true],
      ['LiveKit WebSocket', true],
      ['LiveKit webhooks', true],
    ]);
  });

  test('it says so, as text and as JSON', async () => {
    const text = await doctor(parts(), { json: false });
    expect([text.healthy, text.output]).toEqual([true, expect.stringContaining('Everything works.')]);
    const json = await doctor(parts(), { json: true });
    expect(JSON.parse(json.output)).toHaveLength(8);
  });

  test('nothing is left behind: no room, and no mark of a webhook, old ones neither', async () => {
    const { records } = stage.store;
    await records.put(probeKeyOf('probe_late'), { at: Date.now() - 61_000 });
    await examine(parts());
    const rooms = await new RoomServiceClient(livekit.http, livekit.apiKey, livekit.apiSecret).listRooms();
    expect(rooms.map(({ name }) => name)).toEqual([]);
    expect(await records.list(probeKeyOf(''))).toEqual([]);
  });

  test('it shows no secret', async () => {
    const { output } = await doctor(parts(), { json: true });
    expect(output).not.toContain(livekit.apiSecret);
  });
});

describe('LiveKit', () => {
  test('that is not there: API and WebSocket fail, and webhooks are not waited for', async () => {
    const url = `ws://127.0.0.1:${await freePort()}`;
    const findings = await examine(parts({ livekit: { ...livekit, url } }));
    expect(red(findings)).toEqual(['LiveKit API', 'LiveKit WebSocket', 'LiveKit webhooks']);
    expect(findings.at(-2)?.seen).toBe('ECONNREFUSED');
  });

  test('that does not know our secret', async () => {
    const findings = await examine(parts({ livekit: { ...livekit, apiSecret: 'x'.repeat(40) } }));
    expect(red(findings)).toEqual(['LiveKit API', 'LiveKit WebSocket', 'LiveKit webhooks']);
    expect(findings.at(-3)?.seen).toContain('401');
    expect(findings.at(-2)?.remedy).toContain('LIVEKIT_API_SECRET');
  });

  test('that sends no webhooks: the lines for its configuration stand there', async () => {
    const quiet = await startLiveKit();
    try {
      const findings = await examine(parts({ livekit: quiet }, { webhookWithin: 300 }));
      expect(red(findings)).toEqual(['LiveKit webhooks']);
      expect(findings.at(-1)?.remedy).toContain(
        `webhook:\n  api_key: ${quiet.apiKey}\n  urls:\n    - ${stage.origin}/livekit/events`,
      );
    } finally {
      await quiet.stop();
    }
  });
});

describe('the address', () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const served = async (listener: RequestListener): Promise<DoctorParts> => {
    const listening = (server = createServer(listener));
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    return parts(
      { origin: `http://127.0.0.1:${(listening.address() as AddressInfo).port}` },
      { webhookWithin: 100 },
    );
  };

  test('where nobody listens', async () => {
    const given = parts({ origin: `http://127.0.0.1:${await freePort()}` });
    expect(await findingOf('address', given)).toMatchObject({
      ok: false,
      seen: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test.each<[string, RequestListener, string]>([
    ['redirects', (_req, res) => res.writeHead(301, { location: '/' }).end(), 'answers 301'],
    ['is somebody else', (_req, res) => res.end('<html>'), 'something else answers'],
    [
      'is another bridge',
      (_req, res) =>
        res.setHeader('content-type', 'application/json').end('{"now":1,"keys":[{"kid":"other"}]}'),
      'another bridge answers',
    ],
  ])('that %s', async (_name, listener, seen) => {
    const finding = await findingOf('address', await served(listener));
    expect([finding.ok, finding.seen]).toEqual([false, expect.stringContaining(seen)]);
    expect(finding.remedy).toBeDefined();
  });

  test('a LiveKit behind a proxy that opens no WebSockets', async () => {
    const { config } = await served((_req, res) => res.writeHead(404).end());
    const given = parts({ livekit: { ...livekit, url: config.origin.replace('http', 'ws') } });
    expect(await findingOf('LiveKit WebSocket', given)).toMatchObject({
      ok: false,
      seen: 'HTTP 404 in place of a WebSocket',
      remedy: expect.stringContaining('Upgrade'),
    });
  });
});

test('an LTI platform is looked at between the bridge and LiveKit, and no key is made for it', async () => {
  const address = `http://127.0.0.1:${await freePort()}`;
  const file = RegistrationFile.parse({
    issuer: address,
    clientId: 'client',
    authorizationEndpoint: `${address}/auth`,
    tokenEndpoint: `${address}/token`,
    jwksUri: `${address}/jwks`,
  });
  const site = await addRegistration(stage.store.records, {
    registration: registrationOf(file),
    name: 'School',
    software: 'LTI 1.3',
    origin: stage.origin,
    status: 'active',
    now: 0,
  });
  try {
    const findings = await examine(parts());
    expect(red(findings)).toEqual(['LTI School', 'LTI School: keys', 'LTI School: services']);
    const names = findings.map(({ name }) => name);
    expect(names.slice(4, -3)).toEqual(['clock', 'LTI School', 'LTI School: keys', 'LTI School: services']);

    const data = mkdtempSync(join(tmpdir(), 'meetbridge-doctor-'));
    const unkeyed = await findingOf('LTI School: services', parts({ data }));
    expect(unkeyed).toMatchObject({ ok: true, seen: expect.stringContaining('no keys') });
    expect(existsSync(join(data, TOOL_KEY_FILE))).toBe(false);
    rmSync(data, { recursive: true });
  } finally {
    await forgetSite(stage.store, site?.id ?? '');
  }
});

test.each([
  ['two minutes slow', -120_000, false],
  ['two minutes fast', 120_000, false],
  ['two seconds off', 2_000, true],
])('a clock %s', async (_name, off, ok) => {
  expect((await findingOf('clock', parts({}, { clock: () => Date.now() + off }))).ok).toBe(ok);
});

describe('the data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meetbridge-doctor-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('without keys, none are made', async () => {
    expect(await findingOf('keys', parts({ data: folder }))).toMatchObject({
      ok: false,
      remedy: expect.any(String),
    });
    expect(await findingOf('keys', parts({ data: folder }))).toMatchObject({ ok: false });
  });

  test('with keys that others may read', async () => {
    openKeys(folder);
    chmodSync(join(folder, KEY_FILE), 0o640);
    expect(await findingOf('keys', parts({ data: folder }))).toMatchObject({
      ok: false,
      remedy: `chmod 600 ${join(folder, KEY_FILE)}`,
    });
  });

  test('with a store that does not open: the other checks go on', async () => {
    const openStore = (): never => {
      throw new BridgeError('store_unavailable', 'The file is no database.');
    };
    const findings = await examine(parts({}, { openStore }));
    expect(red(findings)).toEqual(['store']);
    expect(findings.map(({ name }) => name)).toContain('LiveKit API');
  });
});
