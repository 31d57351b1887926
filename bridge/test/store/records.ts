import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/store/primitives.ts';
import type { Bench } from './conformance.ts';

type Number = { number: number };

export function describeRecords(bench: Bench): void {
  describe('records', () => {
    test('what was put is read back as it was', async () => {
      const { records } = bench.open();
      const value = { text: 'Grüße, مرحبا, \u0000 "quoted"', list: [1, null, { deep: true }], none: null };
      const version = await records.put('a/b.c/d~e:f-g_h', value);
      expect(await records.get('a/b.c/d~e:f-g_h')).toEqual({ key: 'a/b.c/d~e:f-g_h', value, version });
      expect(await records.get('a/b.c')).toBeNull();
    });

    test.each(['', '/', 'a/', '/a', 'a//b', 'a b', 'a/ü', "a'b", 'a'.repeat(513)])(
      '%j is no key',
      async (key) => {
        await expect(bench.open().records.put(key, {})).rejects.toBeInstanceOf(TypeError);
      },
    );

    test('a write with a condition holds only where the record is as expected', async () => {
      const { records } = bench.open();
      expect(await records.put('one', { number: 1 }, { ifVersion: 7 })).toBeNull();
      const first = await records.put('one', { number: 1 }, { ifVersion: null });
      expect(await records.put('one', { number: 2 }, { ifVersion: null })).toBeNull();
      const second = await records.put('one', { number: 2 }, { ifVersion: first });
      expect(await records.put('one', { number: 3 }, { ifVersion: first })).toBeNull();
      expect(await records.get('one')).toEqual({ key: 'one', value: { number: 2 }, version: second });
    });

    test('a removal with a condition, too', async () => {
      const { records } = bench.open();
      const version = (await records.put('one', {})) ?? 0;
      expect(await records.delete('one', { ifVersion: version + 1 })).toBe(false);
      expect(await records.delete('one', { ifVersion: version })).toBe(true);
      expect(await records.delete('one')).toBe(false);
      expect(await records.get('one')).toBeNull();
    });

    test('versions grow with every write anywhere, also after removals and on another connection', async () => {
      const [first, second] = [bench.open().records, bench.open().records];
      const versions = [await first.put('a', {}), await second.put('b/c', {}), await first.put('a', {})];
      await second.delete('a');
      await second.delete('b/c');
      versions.push(await second.put('a', {}), await first.put('d', {}, { ifVersion: null }));
      const last = versions.at(-1) ?? null;
      versions.push(await second.put('d', {}, { ifVersion: last }));
      expect(versions).toEqual([...versions].sort((a, b) => Number(a) - Number(b)));
      expect(new Set(versions).size).toBe(versions.length);
      expect(versions).not.toContain(null);
    });

    test('of two that count up at once, no step is lost', async () => {
      const stores = [bench.open().records, bench.open().records];
      await stores[0]?.put('count', { number: 0 });
      const step = async (records: (typeof stores)[number]): Promise<void> => {
        for (;;) {
          const entry = await records.get<Number>('count');
          const number = (entry?.value.number ?? 0) + 1;
          if ((await records.put('count', { number }, { ifVersion: entry?.version ?? null })) !== null)
            return;
        }
      };
      await Promise.all(stores.flatMap((records) => Array.from({ length: 50 }, () => step(records))));
      expect((await stores[0]?.get<Number>('count'))?.value).toEqual({ number: 100 });
    });

    test.each([
      ['', ['s/a/1', 's/ab/2', 's/a/3/4', 'sa', 't']],
      ['s/', ['s/a/1', 's/ab/2', 's/a/3/4']],
      ['s/a/', ['s/a/1', 's/a/3/4']],
      ['s/a', ['s/a/1', 's/ab/2', 's/a/3/4']],
      ['s', ['s/a/1', 's/ab/2', 's/a/3/4', 'sa']],
      ['s/a/3/', ['s/a/3/4']],
      ['s/a/3/4', ['s/a/3/4']],
      ['x/', []],
    ])('%j lists the keys that start so, oldest version first', async (prefix, keys) => {
      const { records } = bench.open();
      for (const key of ['s/a/3/4', 's/a/1', 's/ab/2', 's/a/3/4', 'sa', 't']) await records.put(key, {});
      expect((await records.list(prefix)).map(({ key }) => key)).toEqual(keys);
    });

    test('a page begins after a version and is no longer than asked', async () => {
      const { records } = bench.open();
      for (let number = 0; number < 5; number += 1) await records.put(`n/${number}`, { number });
      const numbersOf = (page: Entry<Number>[]): number[] => page.map(({ value }) => value.number);
      const first = await records.list<Number>('n/', { limit: 2 });
      const second = await records.list<Number>('n/', { after: first.at(-1)?.version ?? 0, limit: 2 });
      expect([numbersOf(first), numbersOf(second)]).toEqual([
        [0, 1],
        [2, 3],
      ]);
    });

    test('who pages through while others write misses nothing and reads nothing twice', async () => {
      const reader = bench.open().records;
      const writers = [bench.open().records, bench.open().records];
      const writing = writers.map(async (records, writer) => {
        for (let number = 0; number < 200; number += 1) {
          await records.put(`page/${writer}/${number % 40}`, { number });
          if (number % 7 === 0) await records.put(`other/${number}`, {});
          await new Promise(setImmediate);
        }
      });
      const seen: Entry<Number>[] = [];
      let isWriting = true;
      void Promise.all(writing).then(() => (isWriting = false));
      for (let isLast = false; ;) {
        const page = await reader.list<Number>('page/', { after: seen.at(-1)?.version ?? 0, limit: 3 });
        seen.push(...page);
        if (page.length === 0 && isLast) break;
        isLast = page.length === 0 && !isWriting;
        await new Promise(setImmediate);
      }
      const versions = seen.map(({ version }) => version);
      expect(new Set(versions).size).toBe(versions.length);
      const latest = new Map(seen.map(({ key, value }) => [key, value.number]));
      const stored = new Map(
        (await reader.list<Number>('page/')).map(({ key, value }) => [key, value.number]),
      );
      expect(latest).toEqual(stored);
      expect(stored.size).toBe(80);
    });
  });
}
