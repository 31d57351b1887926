import { describe, expect, test } from 'vitest';
import type { Recipient } from '../../src/reports/delivery.ts';
import { SITE } from './facts.ts';
import { DAY, MINUTE, usePost } from './post.ts';
import { type Receiver, startReceiver } from './receiver.ts';

const OTHER = 's_BBBBBBBBBBBBBBBB';

const post = usePost();

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
    post.receiver.answer = answer;
    const delivery = await post.start(post.store, { answersWithin: 300 });
    await post.report('ann');
    await post.time.pass(1000, post.settled(delivery));
    expect(post.troubles).toEqual([trouble]);
    expect(post.receiver.requests).toBe(1);

    post.receiver.answer = (response) => response.writeHead(200).end();
    await post.time.pass(2000, post.settled(delivery));
    expect(post.received()).toEqual(['ann 1', 'ann 1']);
    await post.time.pass(DAY, post.settled(delivery));
    expect(post.receiver.requests).toBe(2);
  });

  test('is not asked more often because there are more reports', async () => {
    post.receiver.answer = (response) => response.writeHead(503).end();
    const delivery = await post.start();
    for (let second = 0; second < 120; second += 1) {
      await post.report('ann', second);
      await post.time.pass(1000, post.settled(delivery));
    }
    expect(post.receiver.requests).toBeLessThan(9);
  });

  test('may say what it likes: nothing but the status counts', async () => {
    post.receiver.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const flood = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', flood);
      };
      flood();
    };
    const delivery = await post.start();
    await post.report('ann');
    await post.time.pass(2000, post.settled(delivery));
    expect(post.received()).toEqual(['ann 1']);
    expect(post.troubles).toEqual([]);
  });
});

describe('a site', () => {
  test('that does not answer keeps no other one waiting', async () => {
    const other = await startReceiver(OTHER, post.time.clock);
    const asked = new Promise<void>((resolve) => (post.receiver.answer = () => resolve()));
    const arrived = new Promise<void>((resolve) => {
      other.answer = (response) => void response.writeHead(204).end(resolve);
    });
    const sites: Recipient[] = [
      { id: SITE, reports: post.receiver.address, status: 'active' },
      { id: OTHER, reports: other.address, status: 'active' },
    ];
    const delivery = await post.start(post.store, {
      recipients: async () => sites,
      recipient: async (id) => sites.find((one) => one.id === id) ?? null,
    });
    const aSecond = (): Promise<void> => post.time.pass(1000, () => new Promise(setImmediate));
    await post.report('ann');
    await aSecond();
    await asked;
    await post.report('bob', 1, OTHER);
    await aSecond();
    await arrived;
    expect(post.receiver.requests).toBe(1);
    await delivery.stop();
    await other.close();
  });

  test('that pulls, or is not paired any more, is pushed nothing', async () => {
    for (const unreachable of [{ id: SITE, reports: null, status: 'active' } as const, null]) {
      post.site = unreachable;
      const delivery = await post.start();
      await post.report('ann', unreachable === null ? 1 : 2);
      await post.time.pass(MINUTE, post.settled(delivery));
      expect(await post.store.queue.nextDue('push')).toBeNull();
    }
    expect(post.receiver.requests).toBe(0);
  });

  test('that is suspended gets its reports when it is trusted again', async () => {
    post.site = { id: SITE, reports: post.receiver.address, status: 'suspended' };
    const delivery = await post.start();
    await post.report('ann');
    await post.time.pass(DAY, post.settled(delivery));
    expect(post.receiver.requests).toBe(0);
    post.site = { ...post.site, status: 'active' };
    await post.time.pass(15 * MINUTE, post.settled(delivery));
    expect(post.received()).toEqual(['ann 1']);
  });
});
