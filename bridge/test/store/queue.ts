import { describe, expect, test } from 'vitest';
import type { Job, Queue } from '../../src/store/primitives.ts';
import type { Bench } from './conformance.ts';

export function describeQueue(bench: Bench): void {
  const LEASE = 30_000;
  const take = (queue: Queue, limit = 10): Promise<Job[]> =>
    queue.take('work', { now: bench.now, leaseUntil: bench.now + LEASE, limit });
  const takeOne = async (queue: Queue): Promise<Job> => {
    const [job] = await take(queue, 1);
    if (job === undefined) throw new Error('There is no job to take.');
    return job;
  };
  const bodiesOf = (jobs: Job[]): unknown[] => jobs.map(({ body }) => body['number']);

  describe('queue', () => {
    test('jobs are taken in the order in which they are due, of their topic alone, at most as many as asked', async () => {
      const { queue } = bench.open();
      await queue.add('work', { number: 3 });
      await queue.add('work', { number: 1 }, { notBefore: bench.now - 10 });
      await queue.add('work', { number: 4 }, { notBefore: bench.now + 1 });
      await queue.add('other', { number: 5 }, { notBefore: 0 });
      await queue.add('work', { number: 2 }, { notBefore: bench.now - 5 });
      expect(bodiesOf(await take(queue, 2))).toEqual([1, 2]);
      expect(bodiesOf(await take(queue))).toEqual([3]);
      bench.now += 1;
      expect(bodiesOf(await take(queue))).toEqual([4]);
    });

    test('nobody else gets a leased job before its lease ends; then it comes back and counts', async () => {
      const [one, two] = [bench.open().queue, bench.open().queue];
      await one.add('work', { number: 1 }, { id: 'a' });
      const job = await takeOne(one);
      expect(job).toMatchObject({ id: 'a', topic: 'work', body: { number: 1 }, attempts: 1 });
      bench.now += LEASE - 1;
      expect(await take(two)).toEqual([]);
      bench.now += 1;
      expect(await takeOne(two)).toMatchObject({ id: 'a', attempts: 2 });
    });

    test('of many who take at once, each job goes to one', async () => {
      const stores = [bench.open().queue, bench.open().queue];
      for (let number = 0; number < 30; number += 1) await stores[0]?.add('work', { number });
      const taken = await Promise.all(
        Array.from({ length: 40 }, (_, index) => take(stores[index % 2] as Queue, 1)),
      );
      expect(bodiesOf(taken.flat()).sort((a, b) => Number(a) - Number(b))).toEqual(
        Array.from({ length: 30 }, (_, number) => number),
      );
    });

    test('done is gone', async () => {
      const { queue } = bench.open();
      await queue.add('work', { number: 1 });
      await queue.done(await takeOne(queue));
      bench.now += 2 * LEASE;
      expect(await take(queue)).toEqual([]);
      expect(await queue.nextDue('work')).toBeNull();
    });

    test('a retried job comes at its time, and remembers how often it was taken', async () => {
      const { queue } = bench.open();
      await queue.add('work', { number: 1 });
      await queue.retry(await takeOne(queue), bench.now + 5000);
      expect(await take(queue)).toEqual([]);
      expect(await queue.nextDue('work')).toBe(bench.now + 5000);
      bench.now += 5000;
      expect(await takeOne(queue)).toMatchObject({ attempts: 2 });
    });

    test('settling late changes nothing: the job is somebody else’s', async () => {
      const { queue } = bench.open();
      await queue.add('work', { number: 1 }, { id: 'a' });
      const late = await takeOne(queue);
      bench.now += LEASE;
      const current = await takeOne(queue);
      await queue.done(late);
      await queue.retry(late, 0);
      await queue.bury(late, 'late');
      expect(await take(queue)).toEqual([]);
      expect(await queue.dead('work')).toEqual([]);
      await queue.retry(current, bench.now);
      expect(await takeOne(queue)).toMatchObject({ id: 'a', attempts: 3 });
    });

    test('a waiting job of the same id is not added again, but brought forward', async () => {
      const { queue } = bench.open();
      await queue.add('work', { number: 1 }, { id: 'a', notBefore: bench.now + 5000 });
      await queue.add('work', { number: 2 }, { id: 'a', notBefore: bench.now + 1000 });
      await queue.add('work', { number: 3 }, { id: 'a', notBefore: bench.now + 9000 });
      await queue.add('other', { number: 4 }, { id: 'a' });
      expect(await queue.nextDue('work')).toBe(bench.now + 1000);
      bench.now += 60_000;
      expect(bodiesOf(await take(queue))).toEqual([1]);
    });

    test('what is added while its job is leased comes once more after that, and never beside it', async () => {
      const { queue } = bench.open();
      await queue.add('work', { number: 1 }, { id: 'a' });
      const job = await takeOne(queue);
      await queue.add('work', { number: 2 }, { id: 'a' });
      await queue.add('work', { number: 3 }, { id: 'a' });
      expect(await take(queue)).toEqual([]);
      await queue.done(job);
      const again = await takeOne(queue);
      expect(again).toMatchObject({ id: 'a', body: { number: 2 }, attempts: 1 });
      await queue.done(again);
      expect(await take(queue)).toEqual([]);
    });

    test('what is added while its job is leased waits no longer than that when the job is retried', async () => {
      const { queue } = bench.open();
      await queue.add('work', { number: 1 }, { id: 'a' });
      const job = await takeOne(queue);
      await queue.add('work', { number: 2 }, { id: 'a', notBefore: bench.now + 1000 });
      await queue.retry(job, bench.now + 60_000);
      expect(await queue.nextDue('work')).toBe(bench.now + 1000);
    });

    test('a lease that runs out takes in what was added meanwhile', async () => {
      const { queue } = bench.open();
      await queue.add('work', { number: 1 }, { id: 'a' });
      await takeOne(queue);
      await queue.add('work', { number: 2 }, { id: 'a' });
      bench.now += LEASE;
      const again = await takeOne(queue);
      expect(again.body).toEqual({ number: 2 });
      await queue.done(again);
      bench.now += LEASE;
      expect(await take(queue)).toEqual([]);
    });

    test('a buried job is kept with the reason, out of the way, until the same is added again', async () => {
      const { queue } = bench.open();
      await queue.add('work', { number: 1 }, { id: 'a' });
      await queue.bury(await takeOne(queue), 'in vain');
      bench.now += 10 * LEASE;
      expect(await take(queue)).toEqual([]);
      expect(await queue.dead('other')).toEqual([]);
      expect(await queue.dead('work')).toEqual([
        { topic: 'work', id: 'a', body: { number: 1 }, attempts: 1, reason: 'in vain' },
      ]);
      await queue.add('work', { number: 2 }, { id: 'a' });
      expect(await queue.dead('work')).toEqual([]);
      expect(await takeOne(queue)).toMatchObject({ body: { number: 2 }, attempts: 1 });
    });

    test('burying loses nothing that was added meanwhile', async () => {
      const { queue } = bench.open();
      await queue.add('work', { number: 1 }, { id: 'a' });
      const job = await takeOne(queue);
      await queue.add('work', { number: 2 }, { id: 'a' });
      await queue.bury(job, 'in vain');
      expect(await takeOne(queue)).toMatchObject({ body: { number: 2 } });
    });
  });
}
