import { describe, expect, test } from 'vitest';
import { startChild } from '../child.ts';
import type { Bench } from './conformance.ts';

export function describeKills(bench: Bench): void {
  describe('a process killed in the middle of writing', () => {
    test.each([1, 40, 333, 1500])(
      'has lost nothing of what it acknowledged, after %i acknowledgements',
      async (count) => {
        const writer = startChild(new URL('writer.ts', import.meta.url), [bench.engine.module, bench.place]);
        await writer.said(count);
        await writer.kill();
        const acknowledged = writer.lines.map(Number);
        expect(acknowledged.length).toBeGreaterThanOrEqual(count);

        const { records, once, queue, check } = bench.open();
        const numbers = new Set(
          (await records.list('written/', { limit: 1e6 })).map(({ value }) => value['number']),
        );
        expect(acknowledged.filter((number) => !numbers.has(number))).toEqual([]);
        const claims = await Promise.all(
          acknowledged.map((number) => once.claim(`written/${number}`, bench.now + 1)),
        );
        expect(claims.filter(Boolean)).toEqual([]);
        const jobs = await queue.take('written', { now: bench.now, leaseUntil: bench.now + 1, limit: 1e6 });
        const ids = new Set(jobs.map(({ id }) => Number(id)));
        expect(acknowledged.filter((number) => !ids.has(number))).toEqual([]);
        await check();
      },
    );
  });
}
