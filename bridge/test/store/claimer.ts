import { once } from 'node:events';
import type { Store } from '../../src/store/primitives.ts';

/**
 * Says `ready`, waits for a word, claims the same `count` keys as everybody else and says the keys it won.
 * Arguments: the engine's module, the place, the count.
 */
const [engine = '', place = '', count = '0'] = process.argv.slice(2);
const { openAt } = (await import(engine)) as { openAt(place: string, clock: () => number): Store };
const store = openAt(place, Date.now);

console.log('ready');
await once(process.stdin, 'data');
for (let number = 0; number < Number(count); number += 1) {
  if (await store.once.claim(`key/${number}`, Number.MAX_SAFE_INTEGER)) console.log(String(number));
}
await store.close();
process.exit(0);
