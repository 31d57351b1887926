import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Problem } from '@meetbridge/shared/contract';
import { createBridge } from '../src/command/bridge.ts';
import type { BridgeParts } from '../src/command/parts.ts';
import { createLog } from '../src/http/log.ts';
import { openKeys } from '../src/keys.ts';
import { type Schedule, timers } from '../src/schedule.ts';
import { openSqlite } from '../src/store/sqlite/index.ts';
import type { Store } from '../src/store/primitives.ts';

/** The moment at which the clock of these tests stands still, epoch ms: that of the published vectors. */
export const NOW = 1_790_000_000_000;

/** The bridge's public origin in these tests: the audience of the published vectors. */
export const AUDIENCE = 'https://bridge.example';

export type Answer = { status: number; headers: Headers; body: unknown };

export type Asking = { origin?: string; bearer?: string; type?: string; method?: string };

/** The whole bridge behind a real port, on a real database file, with no LiveKit behind it. */
export type FrontDoor = {
  address: string;
  data: string;
  store: Store;
  /** Epoch ms; move it as you like. */
  now: number;
  log(): string;
  /** A request as it stands: a string or bytes as the body, or an object as JSON. */
  ask(path: string, body?: unknown, asking?: Asking): Promise<Answer>;
  /** Stops and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** The code of a refusal, or `ok` with its status. */
export const outcomeOf = ({ status, body }: Answer): string =>
  status < 300 ? `ok ${status}` : (body as Problem).code;

/** `data` is the folder to use, which is then left to whoever gave it. */
export async function openFrontDoor(
  options: {
    rateLimits?: boolean;
    /** How many proxies stand in front. */
    trustProxy?: number;
    data?: string;
    schedule?: Schedule;
    /** LTI platforms on this machine may register, as in development. */
    allowLoopback?: boolean;
    /** Resolves the names of LTI platforms. */
    lookup?: NonNullable<BridgeParts['lookup']>;
  } = {},
): Promise<FrontDoor> {
  const {
    rateLimits = false,
    trustProxy = 0,
    data = mkdtempSync(join(tmpdir(), 'meetbridge-door-')),
    schedule = timers,
    allowLoopback = false,
    lookup,
  } = options;
  let logged = '';
  const log = createLog(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged += chunk.toString();
        done();
      },
    }),
  );

  const open = async (): Promise<{ address: string; store: Store; close(): Promise<void> }> => {
    const clock = (): number => door.now;
    const store = openSqlite(join(data, 'meetbridge.sqlite'), clock);
    const config = {
      origin: AUDIENCE,
      host: '127.0.0.1',
      port: 0,
      data,
      livekit: { url: 'ws://127.0.0.1:9', apiKey: 'test', apiSecret: 'a-secret-that-only-these-tests-know' },
      rateLimits,
      trustProxy,
      keepDays: 30,
      allowLoopback,
      production: false,
    };
    const bridge = createBridge(config, {
      keys: openKeys(data),
      store,
      log,
      clock,
      schedule,
      ...(lookup === undefined ? {} : { lookup }),
    });
    await bridge.load();
    const server = createServer(bridge.app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      store,
      async close() {
        bridge.hangUp();
        await new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        });
        await store.close();
      },
    };
  };

  const door: FrontDoor = {
    address: '',
    data,
    store: undefined as unknown as Store,
    now: NOW,
    log: () => logged,
    async ask(path, body, { origin, bearer, type = 'application/json', method } = {}) {
      const raw = typeof body === 'string' || body instanceof Uint8Array;
      const answer = await fetch(`${door.address}${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: {
          ...(body === undefined ? {} : { 'content-type': type }),
          ...(origin === undefined ? {} : { origin }),
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        },
        ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
      });
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json') === true;
      return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
    },
    async restart() {
      await running.close();
      running = await open();
      Object.assign(door, { address: running.address, store: running.store });
    },
    async close() {
      await running.close();
      if (options.data === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
  let running = await open();
  Object.assign(door, { address: running.address, store: running.store });
  return door;
}
