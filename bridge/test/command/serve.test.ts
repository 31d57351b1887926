import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placeOf } from '../../src/admission/admit.ts';
import { openKeys } from '../../src/keys.ts';
import { createSeats } from '../../src/seats/token.ts';
import { addSite } from '../../src/sites/registry.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { launchOf, SITE } from '../livekit/stage.ts';
import { type Outcome, run, start } from './process.ts';

let data: string;
let env: Record<string, string>;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'meetbridge-serve-'));
  env = {
    MEETBRIDGE_URL: 'http://127.0.0.1:1',
    MEETBRIDGE_PORT: '0',
    MEETBRIDGE_DATA: data,
    LIVEKIT_URL: 'ws://127.0.0.1:9',
    LIVEKIT_API_KEY: 'test',
    LIVEKIT_API_SECRET: 'a-secret-that-only-these-tests-know',
  };
});
afterEach(() => rmSync(data, { recursive: true }));

type Serving = { address: string; signal(name: NodeJS.Signals): void; outcome: Promise<Outcome> };

/** `meetbridge serve`, listening on a port of its own choice. */
async function serve(): Promise<Serving> {
  const { process: child, outcome } = start(['serve'], env);
  const port = await new Promise<number>((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const listening = /"port":(\d+)/.exec(out);
      if (listening) resolve(Number(listening[1]));
    });
    void outcome.then(({ err }) => reject(new Error(`It did not start: ${err}`)));
  });
  return { address: `http://127.0.0.1:${port}`, signal: (name) => void child.kill(name), outcome };
}

describe('serve', () => {
  test('starts, is ready, and stops at SIGTERM with everything in its place', async () => {
    const bridge = await serve();
    expect((await fetch(`${bridge.address}/health/ready`)).status).toBe(200);
    bridge.signal('SIGTERM');
    const { code, out, err } = await bridge.outcome;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const messages = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { msg: string }).msg);
    expect(messages[0]).toBe('listening');
    expect(messages.slice(-2)).toEqual(['stopping', 'stopped']);
    // everything is back in the one file
    expect(existsSync(join(data, 'meetbridge.sqlite'))).toBe(true);
    expect(existsSync(join(data, 'meetbridge.sqlite-wal'))).toBe(false);
  });

  test('finishes a request it has accepted, and takes no new one', async () => {
    const bridge = await serve();
    const body = JSON.stringify({ assertion: 'a.b.c' });
    const answered = new Promise<number>((resolve, reject) => {
      const slow = request(`${bridge.address}/launches`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': body.length,
          expect: '100-continue',
        },
      });
      slow.on('response', (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject);
      // the bridge has accepted it: now it is asked to stop, and only then gets the body
      slow.on('continue', () => {
        bridge.signal('SIGINT');
        void refused(bridge.address).then(() => slow.end(body));
      });
      slow.flushHeaders();
    });
    expect(await answered).toBe(400);
    expect((await bridge.outcome).code).toBe(0);
  });

  test('ends the streams of those who listen, instead of waiting for them', async () => {
    const bridge = await serve();
    const keys = openKeys(data);
    const store = openSqlite(join(data, 'meetbridge.sqlite'), Date.now);
    await addSite(store.records, {
      id: SITE,
      name: 'Site',
      origins: [],
      reports: null,
      software: 'test',
      keys: [],
      status: 'active',
      createdAt: 0,
      pairedWith: '',
    });
    await store.close();
    const seats = createSeats(keys.seat, env['MEETBRIDGE_URL'] ?? '');
    const launch = launchOf('Ada', 'moderator');
    const { room, identity } = placeOf(launch);
    const seconds = Math.floor(Date.now() / 1000);
    const seat = { id: 'seat', room, identity, launch, issuedAt: seconds, expiresAt: seconds + 3600 };
    const listening = await fetch(`${bridge.address}/seat/events`, {
      headers: { authorization: `Bearer ${seats.mint(seat)}` },
    });
    expect(listening.status).toBe(200);
    const all = listening.text();
    bridge.signal('SIGTERM');
    expect(await all).toMatch(/^data: /);
    expect((await bridge.outcome).code).toBe(0);
  });

  test('says that its port is taken, and ends', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await run(['serve'], { ...env, MEETBRIDGE_PORT: String(port) });
    expect({ code, err }).toEqual({
      code: 2,
      err: `Port ${port} is taken: set MEETBRIDGE_PORT to another one.\n`,
    });
    await new Promise((resolve) => taken.close(resolve));
  });

  test.skipIf(!existsSync('/dev/full'))(
    'goes on, and ends, while the disk under its log is full',
    async () => {
      const free = createServer();
      await new Promise<void>((resolve) => free.listen(0, resolve));
      const { port } = free.address() as AddressInfo;
      await new Promise((resolve) => free.close(resolve));
      const full = openSync('/dev/full', 'w');
      const { process: child, outcome } = start(['serve'], { ...env, MEETBRIDGE_PORT: String(port) }, full);
      const live = (): Promise<boolean> =>
        fetch(`http://127.0.0.1:${port}/health/live`).then(
          ({ ok }) => ok,
          () => false,
        );
      await expect.poll(live, { timeout: 20_000 }).toBe(true);
      for (let line = 0; line < 60; line += 1) expect(await live()).toBe(true); // more than one batch of lines
      child.kill('SIGTERM');
      expect(await outcome).toMatchObject({ code: 0, err: '' });
      closeSync(full);
    },
  );
});

/** Resolves when that address takes no connection any more. */
async function refused(address: string): Promise<void> {
  for (;;) {
    const isOpen = await fetch(`${address}/health/live`, { headers: { connection: 'close' } }).then(
      () => true,
      () => false,
    );
    if (!isOpen) return;
  }
}
