import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createDelivery,
  type Delivery,
  type DeliveryParts,
  type Recipient,
} from '../../src/reports/delivery.ts';
import { createOutbox } from '../../src/reports/outbox.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { type Clockwork, createClockwork } from '../clockwork.ts';
import { factsFor, SITE } from './facts.ts';
import { type Receiver, signer, startReceiver } from './receiver.ts';

const T = 1_800_000_000_000;
const OTHER = 's_BBBBBBBBBBBBBBBB';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let folder: string;
let store: Store;
let time: Clockwork;
let receiver: Receiver;
let site: Recipient | null;
let running: Delivery[];
let troubles: string[];
let failures: unknown[];

const open = (): Store => openSqlite(join(folder, 'bridge.db'), time.clock);

async function start(on = store, parts: Partial<DeliveryParts> = {}): Promise<Delivery> {
  const delivery = createDelivery({
    store: on,
    recipients: async () => (site === null ? [] : [site]),
    recipient: async (id) => (site?.id === id ? site : null),
    signer,
    clock: time.clock,
    schedule: time.schedule,
    random: () => 0.5,
    onTrouble: ({ trouble }) => troubles.push(trouble),
    onFailure: (error) => failures.push(error),
    ...parts,
  });
  running.push(delivery);
  await delivery.start();
  return delivery;
}

/** Waits until signals have been heard and the work under way is done. */
const settled = (delivery: Delivery) => async (): Promise<void> => {
  await new Promise(setImmediate);
  await delivery.idle();
};

/** Reports what a person's stays amount to. */
const report = (person: string, total = 1, to = SITE): Promise<void> =>
  createOutbox(store, time.clock).put({ site: to, session: 'RM_one', identity: `p_${person}` }, async () =>
    factsFor(person, total),
  );

/** Everything the site got, in order: `person revision`. */
const received = (): string[] =>
  receiver.pages.flatMap(({ reports }) => reports.map(({ person, revision }) => `${person.id} ${revision}`));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meetbridge-delivery-'));
  time = createClockwork(T);
  store = open();
  receiver = await startReceiver(SITE, time.clock);
  site = { id: SITE, reports: receiver.address, status: 'active' };
  [running, troubles, failures] = [[], [], []];
});
afterEach(async () => {
  await Promise.all(running.map((delivery) => delivery.stop()));
  await receiver.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('reports on their way to the site', () => {
  test('arrive within seconds, signed by the bridge for that site and that body', async () => {
    const delivery = await start();
    await report('ann');
    await report('bob');
    expect(receiver.requests).toBe(0);
    await time.pass(2000, settled(delivery));
    expect(receiver.pages).toMatchObject([{ site: SITE, more: false }]);
    expect(received()).toEqual(['ann 1', 'bob 1']);
    expect(failures).toEqual([]);
  });

  test('go out again when they say something new, and only then', async () => {
    const delivery = await start();
    await report('ann');
    await time.pass(MINUTE, settled(delivery));
    await report('ann');
    await time.pass(DAY, settled(delivery));
    await report('ann', 2);
    await report('ann', 3);
    await time.pass(MINUTE, settled(delivery));
    expect(received()).toEqual(['ann 1', 'ann 3']);
  });

  test('go out in pages of a hundred, in order', async () => {
    const people = Array.from({ length: 250 }, (_, number) => `person-${number}`);
    for (const person of people) await report(person);
    const delivery = await start();
    await time.pass(2000, settled(delivery));
    expect(receiver.pages.map(({ reports, more }) => [reports.length, more])).toEqual([
      [100, true],
      [100, true],
      [50, false],
    ]);
    expect(received()).toEqual(people.map((person) => `${person} 1`));
    expect(new Set(receiver.pages.map(({ cursor }) => cursor)).size).toBe(3);
  });

  test('wait for a site that is unreachable for a day, and then arrive in order, once, as they stand', async () => {
    const { port } = receiver;
    await receiver.close();
    const delivery = await start();
    for (let hour = 0; hour < 24; hour += 1) {
      await report(`person-${hour}`);
      await report('ann', hour);
      await time.pass(DAY / 24, settled(delivery));
    }
    expect(troubles.length).toBeGreaterThan(90);
    expect(troubles.length).toBeLessThan(150);
    expect(new Set(troubles)).toEqual(new Set(['The site could not be reached: ECONNREFUSED.']));

    receiver = await startReceiver(SITE, time.clock, port);
    await time.pass(15 * MINUTE, settled(delivery));
    const hours = Array.from({ length: 24 }, (_, hour) => `person-${hour} 1`);
    expect(received()).toEqual([...hours, 'ann 24']);
    await time.pass(DAY, settled(delivery));
    expect(receiver.requests).toBe(1);
  });

  test('are given up after seven days, and begin anew with the next report', async () => {
    receiver.answer = (response) => response.writeHead(500).end();
    const delivery = await start();
    await report('ann');
    await time.pass(7 * DAY + 20 * MINUTE, settled(delivery));
    const { requests } = receiver;
    expect(await store.queue.dead('push')).toMatchObject([{ id: SITE, reason: 'The site answered 500.' }]);
    await time.pass(DAY, settled(delivery));
    expect(receiver.requests).toBe(requests);

    receiver.pages = [];
    receiver.answer = (response) => response.writeHead(204).end();
    await report('bob');
    await time.pass(MINUTE, settled(delivery));
    expect(received()).toEqual(['ann 1', 'bob 1']);
    expect(await store.queue.dead('push')).toEqual([]);
  });

  test('are found after a start, though nothing is queued', async () => {
    await report('ann');
    const [job] = await store.queue.take('push', { now: T + MINUTE, leaseUntil: T + MINUTE, limit: 1 });
    if (job !== undefined) await store.queue.done(job);
    const delivery = await start();
    await settled(delivery)();
    expect(received()).toEqual(['ann 1']);
  });
});

describe('a site that does not take them', () => {
  test.each<[string, Receiver['answer'], string]>([
    ['answers 500', (response) => response.writeHead(500).end(), 'The site answered 500.'],
    ['answers 404', (response) => response.writeHead(404).end('no such page'), 'The site answered 404.'],
    [
      'sends it elsewhere',
      (response) => response.writeHead(307, { location: '/elsewhere' }).end(),
      'The site answered 307.',
    ],
    ['hangs up', (response) => response.destroy(), 'The site could not be reached: UND_ERR_SOCKET.'],
    ['never answers', () => undefined, 'The site could not be reached: TimeoutError.'],
  ])('because it %s gets them again later', async (_, answer, trouble) => {
    receiver.answer = answer;
    const delivery = await start(store, { answersWithin: 300 });
    await report('ann');
    await time.pass(1000, settled(delivery));
    expect(troubles).toEqual([trouble]);
    expect(receiver.requests).toBe(1);

    receiver.answer = (response) => response.writeHead(200).end();
    await time.pass(2000, settled(delivery));
    expect(received()).toEqual(['ann 1', 'ann 1']);
    await time.pass(DAY, settled(delivery));
    expect(receiver.requests).toBe(2);
  });

  test('is not asked more often because there are more reports', async () => {
    receiver.answer = (response) => response.writeHead(503).end();
    const delivery = await start();
    for (let second = 0; second < 120; second += 1) {
      await report('ann', second);
      await time.pass(1000, settled(delivery));
    }
    expect(receiver.requests).toBeLessThan(9);
  });

  test('may say what it likes: nothing but the status counts', async () => {
    receiver.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const flood = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', flood);
      };
      flood();
    };
    const delivery = await start();
    await report('ann');
    await time.pass(2000, settled(delivery));
    expect(received()).toEqual(['ann 1']);
    expect(troubles).toEqual([]);
  });
});

describe('a site', () => {
  test('that does not answer keeps no other one waiting', async () => {
    const other = await startReceiver(OTHER, time.clock);
    const asked = new Promise<void>((resolve) => (receiver.answer = () => resolve()));
    const arrived = new Promise<void>((resolve) => {
      other.answer = (response) => void response.writeHead(204).end(resolve);
    });
    const sites: Recipient[] = [
      { id: SITE, reports: receiver.address, status: 'active' },
      { id: OTHER, reports: other.address, status: 'active' },
    ];
    const delivery = await start(store, {
      recipients: async () => sites,
      recipient: async (id) => sites.find((one) => one.id === id) ?? null,
    });
    const aSecond = (): Promise<void> => time.pass(1000, () => new Promise(setImmediate));
    await report('ann');
    await aSecond();
    await asked;
    await report('bob', 1, OTHER);
    await aSecond();
    await arrived;
    expect(receiver.requests).toBe(1);
    await delivery.stop();
    await other.close();
  });

  test('that pulls, or is not paired any more, is pushed nothing', async () => {
    for (const unreachable of [{ id: SITE, reports: null, status: 'active' } as const, null]) {
      site = unreachable;
      const delivery = await start();
      await report('ann', unreachable === null ? 1 : 2);
      await time.pass(MINUTE, settled(delivery));
      expect(await store.queue.nextDue('push')).toBeNull();
    }
    expect(receiver.requests).toBe(0);
  });

  test('that is suspended gets its reports when it is trusted again', async () => {
    site = { id: SITE, reports: receiver.address, status: 'suspended' };
    const delivery = await start();
    await report('ann');
    await time.pass(DAY, settled(delivery));
    expect(receiver.requests).toBe(0);
    site = { ...site, status: 'active' };
    await time.pass(15 * MINUTE, settled(delivery));
    expect(received()).toEqual(['ann 1']);
  });
});

describe('several at work', () => {
  test('on one store send nothing twice', async () => {
    const other = open();
    let current = 0;
    let most = 0;
    receiver.answer = (response) => {
      most = Math.max(most, (current += 1));
      setImmediate(() => {
        current -= 1;
        response.writeHead(204).end();
      });
    };
    const people = Array.from({ length: 350 }, (_, number) => `person-${number}`);
    for (const person of people) await report(person);
    const workers = [await start(), await start(other)];
    await time.pass(MINUTE, async () => void (await Promise.all(workers.map((worker) => settled(worker)()))));
    expect(received()).toEqual(people.map((person) => `${person} 1`));
    expect(most).toBe(1);
    await Promise.all(workers.map((worker) => worker.stop()));
    await other.close();
  });

  test('a page whose taking could not be written down goes out again, the same', async () => {
    const other = new Database(join(folder, 'bridge.db'));
    receiver.answer = (response) => {
      other.exec('BEGIN IMMEDIATE');
      response.writeHead(204).end();
    };
    const delivery = await start();
    await report('ann');
    await time.pass(1000, settled(delivery));
    expect(failures[0]).toMatchObject({ code: 'store_unavailable' });
    other.exec('COMMIT');
    other.close();

    receiver.answer = (response) => response.writeHead(204).end();
    await time.pass(MINUTE, settled(delivery));
    expect(receiver.pages).toHaveLength(2);
    expect(receiver.pages[1]).toEqual(receiver.pages[0]);
  });

  test('a stop breaks off what is under way; it goes out after the next start, without a failure', async () => {
    const asked = new Promise<void>((resolve) => (receiver.answer = () => resolve()));
    await report('ann');
    time.now += 1000;
    const delivery = await start();
    await asked;
    await delivery.stop();
    expect(troubles).toEqual([]);
    receiver.answer = (response) => response.writeHead(204).end();
    await settled(await start())();
    expect(received()).toEqual(['ann 1', 'ann 1']);
  });
});
