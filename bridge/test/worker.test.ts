import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorker, type Verdict, type Worker } from '../src/worker.ts';
import type { Store } from '../src/store/primitives.ts';
import { openSqlite } from '../src/store/sqlite/index.ts';
import { type Clockwork, createClockwork } from './clockwork.ts';

const T = 1_800_000_000_000;
const MINUTE = 60_000;

let folder = '';
let time: Clockwork;
let store: Store;
let workers: Worker[] = [];
let failures: unknown[] = [];

const open = (): Store => openSqlite(join(folder, 'bridge.db'), time.clock);

const begin = (
  work: (body: { name: string }, signal: AbortSignal) => Promise<Verdict>,
  on = store,
): Worker => {
  const worker = createWorker<{ name: string }>({
    store: on,
    topic: 'chores',
    work,
    atATime: 8,
    lease: 5 * MINUTE,
    clock: time.clock,
    schedule: time.schedule,
    onFailure: (error) => failures.push(error),
  });
  workers.push(worker);
  worker.start();
  return worker;
};

const settle = async (): Promise<void> => {
  await new Promise(setImmediate);
  await Promise.all(workers.map((worker) => worker.idle()));
};

const add = async (name: string, notBefore = time.now): Promise<void> => {
  await store.queue.add('chores', { name }, { id: name, notBefore });
  store.signals.publish('chores', {});
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meetbridge-worker-'));
  time = createClockwork(T);
  store = open();
  workers = [];
  failures = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('a worker', () => {
  test('does what is due, and later what becomes due', async () => {
    const done: string[] = [];
    begin(async ({ name }) => {
      done.push(name);
      return { kind: 'done' };
    });
    await add('now');
    await add('later', T + MINUTE);
    await settle();
    expect(done).toEqual(['now']);
    await time.pass(MINUTE, settle);
    expect(done).toEqual(['now', 'later']);
  });

  test('does again what is wanted again, no sooner', async () => {
    const at: number[] = [];
    begin(async () => {
      at.push(time.now - T);
      return at.length < 3 ? { kind: 'again', at: time.now + 7000 } : { kind: 'done' };
    });
    await add('one');
    await time.pass(MINUTE, settle);
    expect(at).toEqual([0, 7000, 14_000]);
  });

  test('tries again what failed for reasons of its own, and tells them', async () => {
    let tries = 0;
    begin(async () => {
      tries += 1;
      if (tries === 1) throw new Error('a fault');
      return { kind: 'done' };
    });
    await add('one');
    await time.pass(MINUTE, settle);
    expect([tries, failures.length, await store.queue.nextDue('chores')]).toEqual([2, 1, null]);
  });

  test('does no more than eight things at a time, and all of them', async () => {
    let current = 0;
    let most = 0;
    let done = 0;
    begin(async () => {
      most = Math.max(most, (current += 1));
      await new Promise(setImmediate);
      current -= 1;
      done += 1;
      return { kind: 'done' };
    });
    for (let number = 0; number < 50; number += 1) await add(`chore-${number}`);
    await settle();
    expect([most, done]).toEqual([8, 50]);
  });

  test('beside another on one store does nothing twice', async () => {
    const other = open();
    const done: string[] = [];
    const work = async ({ name }: { name: string }): Promise<Verdict> => {
      done.push(name);
      await new Promise(setImmediate);
      return { kind: 'done' };
    };
    begin(work);
    begin(work, other);
    const names = Array.from({ length: 40 }, (_, number) => `chore-${number}`);
    for (const name of names) await add(name);
    await time.pass(MINUTE, settle);
    expect(done.sort()).toEqual(names.sort());
    await Promise.all(workers.map((worker) => worker.stop()));
    await other.close();
  });

  test('that is stopped breaks off what is under way, and takes up nothing more', async () => {
    const begun: string[] = [];
    const worker = begin(
      ({ name }, signal) =>
        new Promise((resolve) => {
          begun.push(name);
          signal.addEventListener('abort', () => resolve({ kind: 'again', at: time.now }));
        }),
    );
    await add('one');
    await new Promise(setImmediate);
    await worker.stop();
    await add('two');
    await time.pass(MINUTE, settle);
    expect(begun).toEqual(['one']);
    expect(await store.queue.nextDue('chores')).toBe(T);
  });
});
