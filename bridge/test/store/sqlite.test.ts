import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BridgeError } from '../../src/errors.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { startChild } from '../child.ts';
import { describeStore } from './conformance.ts';
import { makePlace, openAt, removePlace } from './sqlite-engine.ts';

const module = new URL('sqlite-engine.ts', import.meta.url).href;

describeStore({ name: 'SQLite', module, openAt, makePlace, removePlace });

const unavailable = { name: 'BridgeError', code: 'store_unavailable', details: { retryAfter: 1 } };

describe('the SQLite file', () => {
  let place = '';
  let opened: Store[] = [];
  const open = (path = join(place, 'bridge.db'), clock = () => 1000): Store => {
    const store = openSqlite(path, clock);
    opened.push(store);
    return store;
  };
  /** One of every kind of write. */
  const writes: [string, (store: Store) => Promise<unknown>][] = [
    ['put', ({ records }) => records.put('a/b', { x: 1 })],
    ['delete', ({ records }) => records.delete('a/b')],
    ['claim', ({ once }) => once.claim('key', 2000)],
    ['add', ({ queue }) => queue.add('work', {}, { id: 'a' })],
    ['take', ({ queue }) => queue.take('work', { now: 1000, leaseUntil: 2000, limit: 1 })],
    ['check', (store) => store.check()],
  ];

  beforeEach(() => (place = makePlace()));
  afterEach(async () => {
    for (const store of opened) await store.close();
    opened = [];
    removePlace(place);
  });

  test('nobody but its owner may read it, nor what stands beside it', async () => {
    const store = open(join(place, 'new', 'folder', 'bridge.db'));
    await store.check();
    for (const suffix of ['', '-wal', '-shm']) {
      expect(statSync(join(place, 'new', 'folder', `bridge.db${suffix}`)).mode & 0o077).toBe(0);
    }
  });

  test('what was removed or replaced is nowhere in the file any more', async () => {
    const store = open();
    for (let number = 0; number < 200; number += 1) {
      await store.records.put(`a/${number}`, { name: `Ada the ${number}th`, more: 'x'.repeat(number * 10) });
    }
    for (let number = 0; number < 200; number += 2) await store.records.delete(`a/${number}`);
    for (let number = 1; number < 200; number += 2) await store.records.put(`a/${number}`, {});
    await store.close();
    expect(readFileSync(join(place, 'bridge.db')).includes('Ada the')).toBe(false);
  });

  test('a closed store leaves everything in the one file, and says that it is closed', async () => {
    const store = open();
    await store.records.put('a/b', { x: 1 });
    await store.close();
    await store.close();
    const log = join(place, 'bridge.db-wal');
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
    for (const [, write] of writes)
      await expect(write(store)).rejects.toMatchObject({ code: 'store_unavailable' });
    await expect(store.records.get('a/b')).rejects.toBeInstanceOf(BridgeError);
  });

  test('several processes may make it at the same moment', async () => {
    const names = ['1', '2', '3', '4'];
    const opener = new URL('opener.ts', import.meta.url);
    const children = names.map((name) => startChild(opener, [module, place, name]));
    expect(await Promise.all(children.map((child) => child.ended()))).toEqual(names.map(() => 0));
    expect((await open().records.list('opened/')).map(({ key }) => key).sort()).toEqual(
      names.map((name) => `opened/${name}`),
    );
  });

  test.each([
    ['no database', 'this is a text and no database '.repeat(100)],
    ['a folder', null],
  ])('%s in its place is refused', (_, content) => {
    const path = content === null ? place : join(place, 'bridge.db');
    if (content !== null) writeFileSync(path, content);
    expect(() => open(path)).toThrow(expect.objectContaining({ code: 'store_unavailable' }));
  });

  test('a file from a newer version is refused and left as it is', async () => {
    await open().close();
    const raw = new Database(join(place, 'bridge.db'));
    raw.exec('PRAGMA user_version = 99');
    expect(() => open()).toThrow('newer version');
    expect(raw.prepare('PRAGMA user_version').raw().get()).toEqual([99]);
    raw.close();
  });

  test.each(writes)(
    'while another process locks it, %s is refused, and everything works again afterwards',
    async (_, write) => {
      const store = open();
      await store.records.put('a/b', {});
      await store.queue.add('work', {});
      const raw = new Database(join(place, 'bridge.db'));
      raw.exec('BEGIN IMMEDIATE');
      await expect(write(store)).rejects.toMatchObject(unavailable);
      await expect(write(store)).rejects.toMatchObject(unavailable);
      expect(await store.records.get('a/b')).not.toBeNull();
      raw.exec('COMMIT');
      raw.close();
      await write(store);
      await store.check();
    },
  );

  test('a damaged file is an outage, not a crash', async () => {
    const store = open();
    for (let number = 0; number < 2000; number += 1)
      await store.records.put(`a/${number}`, { text: 'x'.repeat(200) });
    await store.close();
    writeFileSync(join(place, 'bridge.db'), Buffer.alloc(200_000, 7), { flag: 'r+' });
    const attempt = async (): Promise<void> => {
      await open().records.list('a/');
    };
    await expect(attempt()).rejects.toMatchObject({ code: 'store_unavailable' });
  });

  test('claims whose time is over do not pile up', async () => {
    let now = 1000;
    const { once } = open(undefined, () => now);
    for (let number = 0; number < 20_000; number += 1) {
      now += 1;
      expect(await once.claim(`key/${(number * 7919) % 20_000}`, now + 100)).toBe(true);
    }
    const raw = new Database(join(place, 'bridge.db'));
    const [count] = raw.prepare('SELECT count(*) FROM once').raw().get() as [number];
    raw.close();
    expect(count).toBeLessThan(1500);
    expect(await once.claim('key/0', now + 100)).toBe(true);
  });
});

/** A file system of 512 kB, where this process may mount one; null where it may not. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'meetbridge-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

describe('a full disk', () => {
  test('refuses what cannot be written whole, keeps what was, and works again when there is room', async ({
    skip,
  }) => {
    const disk = smallDisk();
    if (disk === null) return skip('this user may not mount a small file system');
    try {
      const ballast = join(disk, 'ballast');
      writeFileSync(ballast, Buffer.alloc(150_000));
      const store = openSqlite(join(disk, 'bridge.db'), () => 1000);
      /** Writes until it is refused, and tells how many were taken. */
      const fill = async (write: (number: number) => Promise<unknown>): Promise<number> => {
        for (let number = 0; ; number += 1) {
          const refused = await write(number).then(
            () => null,
            (error: unknown) => error,
          );
          if (refused === null) continue;
          expect(refused).toMatchObject(unavailable);
          return number;
        }
      };
      const put = (number: number): Promise<unknown> =>
        store.records.put(`a/${number}`, { text: 'x'.repeat(2000) });
      const claim = (number: number): Promise<boolean> => store.once.claim(`key/${number}`, 2000);
      const written = await fill(put);
      const claimed = await fill(claim);
      await fill((number) => store.queue.add('work', {}, { id: String(number) }));
      expect(await store.records.list('a/')).toHaveLength(written);

      rmSync(ballast);
      expect(await claim(claimed)).toBe(true);
      for (let number = 0; number < claimed; number += 1) expect(await claim(number)).toBe(false);
      await put(written);
      await store.check();
      await store.close();
    } finally {
      execFileSync('umount', ['--lazy', disk]); // the driver lets go of the file when its garbage is collected
      rmSync(disk, { recursive: true });
    }
  });
});
