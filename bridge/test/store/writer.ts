import type { Store } from '../../src/store/primitives.ts';

/**
 * Writes with every primitive and says each number after all of its writes were acknowledged, until it is killed.
 * Arguments: the engine's module, the place.
 */
const [engine = '', place = ''] = process.argv.slice(2);
const { openAt } = (await import(engine)) as { openAt(place: string, clock: () => number): Store };
const store = openAt(place, Date.now);

for (let number = 0; ; number += 1) {
  await store.records.put(`written/${number}`, { number });
  await store.once.claim(`written/${number}`, Number.MAX_SAFE_INTEGER);
  await store.queue.add('written', { number }, { id: String(number), notBefore: 0 });
  process.stdout.write(`${number}\n`);
  if (number % 16 === 0) await new Promise(setImmediate);
}
