import { describe, expect, test } from 'vitest';
import { startChild } from '../child.ts';
import type { Bench } from './conformance.ts';

export function describeOnce(bench: Bench): void {
  describe('once', () => {
    test('of fifty who claim at once, over two connections, exactly one wins', async () => {
      const stores = [bench.open(), bench.open()];
      const claims = Array.from({ length: 50 }, (_, index) =>
        stores[index % 2]?.once.claim('key', bench.now + 1000),
      );
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    });

    test('keys do not know each other', async () => {
      const { once } = bench.open();
      expect(await once.claim('assertion/a/1', bench.now + 1000)).toBe(true);
      expect(await once.claim('assertion/a/10', bench.now + 1000)).toBe(true);
      expect(await once.claim('assertion/A/1', bench.now + 1000)).toBe(true);
    });

    test('a claim holds until its time, and not a moment longer', async () => {
      const { once } = bench.open();
      await once.claim('key', bench.now + 1000);
      bench.now += 999;
      expect(await once.claim('key', bench.now + 1000)).toBe(false);
      bench.now += 1;
      expect(await once.claim('key', bench.now + 1000)).toBe(true);
      expect(await once.claim('key', bench.now + 1000)).toBe(false);
    });

    test('a claim outlives the connection that made it', async () => {
      const before = bench.open();
      await before.once.claim('key', bench.now + 1000);
      await before.close();
      expect(await bench.open().once.claim('key', bench.now + 1000)).toBe(false);
    });

    test('of several processes that claim the same keys at once, one wins each', async () => {
      const count = 300;
      bench.open();
      const claimer = new URL('claimer.ts', import.meta.url);
      const children = [1, 2, 3].map(() =>
        startChild(claimer, [bench.engine.module, bench.place, String(count)]),
      );
      await Promise.all(children.map((child) => child.said(1)));
      for (const child of children) child.process.stdin?.write('go\n');
      expect(await Promise.all(children.map((child) => child.ended()))).toEqual([0, 0, 0]);
      const won = children.flatMap(({ lines }) => lines.slice(1).map(Number));
      expect(won.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, number) => number));
    });
  });
}
