import type { Store } from '../../src/store/primitives.ts';

/** Opens a place for the first time together with others, writes one record and ends. Arguments: the engine's module, the place, a name. */
const [engine = '', place = '', name = ''] = process.argv.slice(2);
const { openAt } = (await import(engine)) as { openAt(place: string, clock: () => number): Store };
const store = openAt(place, Date.now);
await store.records.put(`opened/${name}`, {});
await store.close();
