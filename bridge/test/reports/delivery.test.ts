import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { SITE } from './facts.ts';
import { DAY, MINUTE, T, usePost } from './post.ts';
import { startReceiver } from './receiver.ts';

const post = usePost();

describe('reports on their way to the site', () => {
  test('arrive within seconds, signed by the bridge for that site and that body', async () => {
    const delivery = await post.start();
    await post.report('ann');
    await post.report('bob');
    expect(post.receiver.requests).toBe(0);
    await post.time.pass(2000, post.settled(delivery));
    expect(post.receiver.pages).toMatchObject([{ site: SITE, more: false }]);
    expect(post.received()).toEqual(['ann 1', 'bob 1']);
    expect(post.failures).toEqual([]);
  });

  test('go out though the store did not answer at the start', async () => {
    const delivery = await post.start(post.store, {
      recipients: () => Promise.reject(new Error('locked for a moment')),
    });
    expect(post.failures).toHaveLength(1);
    await post.report('ann');
    await post.time.pass(MINUTE, post.settled(delivery));
    expect(post.received()).toEqual(['ann 1']);
  });

  test('go out again when they say something new, and only then', async () => {
    const delivery = await post.start();
    await post.report('ann');
    await post.time.pass(MINUTE, post.settled(delivery));
    await post.report('ann');
    await post.time.pass(DAY, post.settled(delivery));
    await post.report('ann', 2);
    await post.report('ann', 3);
    await post.time.pass(MINUTE, post.settled(delivery));
    expect(post.received()).toEqual(['ann 1', 'ann 3']);
  });

  test('go out in pages of two hundred, in order', async () => {
    const people = Array.from({ length: 450 }, (_, number) => `person-${number}`);
    for (const person of people) await post.report(person);
    const delivery = await post.start();
    await post.time.pass(2000, post.settled(delivery));
    expect(post.receiver.pages.map(({ reports, more }) => [reports.length, more])).toEqual([
      [200, true],
      [200, true],
      [50, false],
    ]);
    expect(post.received()).toEqual(people.map((person) => `${person} 1`));
    expect(new Set(post.receiver.pages.map(({ cursor }) => cursor)).size).toBe(3);
  });

  test('wait for a site that is unreachable for a day, and then arrive in order, once, as they stand', async () => {
    const { port } = post.receiver;
    await post.receiver.close();
    const delivery = await post.start();
    for (let hour = 0; hour < 24; hour += 1) {
      await post.report(`person-${hour}`);
      await post.report('ann', hour);
      await post.time.pass(DAY / 24, post.settled(delivery));
    }
    expect(post.troubles.length).toBeGreaterThan(90);
    expect(post.troubles.length).toBeLessThan(150);
    expect(new Set(post.troubles)).toEqual(new Set(['The site could not be reached: ECONNREFUSED.']));

    post.receiver = await startReceiver(SITE, post.time.clock, port);
    await post.time.pass(15 * MINUTE, post.settled(delivery));
    const hours = Array.from({ length: 24 }, (_, hour) => `person-${hour} 1`);
    expect(post.received()).toEqual([...hours, 'ann 24']);
    await post.time.pass(DAY, post.settled(delivery));
    expect(post.receiver.requests).toBe(1);
  });

  test('are given up after seven days, and begin anew with the next report', async () => {
    post.receiver.answer = (response) => response.writeHead(500).end();
    const delivery = await post.start();
    await post.report('ann');
    await post.time.pass(7 * DAY + 20 * MINUTE, post.settled(delivery));
    const { requests } = post.receiver;
    expect(await post.store.queue.dead('push')).toMatchObject([
      { id: SITE, reason: 'The site answered 500.' },
    ]);
    await post.time.pass(DAY, post.settled(delivery));
    expect(post.receiver.requests).toBe(requests);

    post.receiver.pages = [];
    post.receiver.answer = (response) => response.writeHead(204).end();
    await post.report('bob');
    await post.time.pass(MINUTE, post.settled(delivery));
    expect(post.received()).toEqual(['ann 1', 'bob 1']);
    expect(await post.store.queue.dead('push')).toEqual([]);
  });

  test('are found after a start, though nothing is queued', async () => {
    await post.report('ann');
    const [job] = await post.store.queue.take('push', { now: T + MINUTE, leaseUntil: T + MINUTE, limit: 1 });
    if (job !== undefined) await post.store.queue.done(job);
    const delivery = await post.start();
    await post.settled(delivery)();
    expect(post.received()).toEqual(['ann 1']);
  });
});

describe('several at work', () => {
  test('on one store send nothing twice', async () => {
    const other = post.open();
    let current = 0;
    let most = 0;
    post.receiver.answer = (response) => {
      most = Math.max(most, (current += 1));
      setImmediate(() => {
        current -= 1;
        response.writeHead(204).end();
      });
    };
    const people = Array.from({ length: 350 }, (_, number) => `person-${number}`);
    for (const person of people) await post.report(person);
    const workers = [await post.start(), await post.start(other)];
    await post.time.pass(
      MINUTE,
      async () => void (await Promise.all(workers.map((worker) => post.settled(worker)()))),
    );
    expect(post.received()).toEqual(people.map((person) => `${person} 1`));
    expect(most).toBe(1);
    await Promise.all(workers.map((worker) => worker.stop()));
    await other.close();
  });

  test('a page whose taking could not be written down goes out again, the same', async () => {
    const other = new Database(join(post.folder, 'bridge.db'));
    post.receiver.answer = (response) => {
      other.exec('BEGIN IMMEDIATE');
      response.writeHead(204).end();
    };
    const delivery = await post.start();
    await post.report('ann');
    await post.time.pass(1000, post.settled(delivery));
    expect(post.failures[0]).toMatchObject({ code: 'store_unavailable' });
    other.exec('COMMIT');
    other.close();

    post.receiver.answer = (response) => response.writeHead(204).end();
    await post.time.pass(MINUTE, post.settled(delivery));
    expect(post.receiver.pages).toHaveLength(2);
    expect(post.receiver.pages[1]).toEqual(post.receiver.pages[0]);
  });

  test('a stop breaks off what is under way; it goes out after the next start, without a failure', async () => {
    const asked = new Promise<void>((resolve) => (post.receiver.answer = () => resolve()));
    await post.report('ann');
    post.time.now += 1000;
    const delivery = await post.start();
    await asked;
    await delivery.stop();
    expect(post.troubles).toEqual([]);
    post.receiver.answer = (response) => response.writeHead(204).end();
    await post.settled(await post.start())();
    expect(post.received()).toEqual(['ann 1', 'ann 1']);
  });
});
