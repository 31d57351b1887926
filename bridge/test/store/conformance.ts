import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/store/primitives.ts';
import { describeKills } from './kills.ts';
import { describeOnce } from './once.ts';
import { describeQueue } from './queue.ts';
import { describeRecords } from './records.ts';
import { describeSignals } from './signals.ts';

/** An engine as the suite sees it. */
export type Engine = {
  name: string;
  /** The module that exports `openAt`, for child processes. */
  module: string;
  openAt(place: string, clock: () => number): Store;
  makePlace(): string;
  removePlace(place: string): void;
};

/** What a test gets: a fresh place, and as many connections to it as it asks for. */
export type Bench = {
  engine: Engine;
  place: string;
  /** Epoch ms; tests move it. */
  now: number;
  open(): Store;
};

/** Every promise of the primitives, for one engine. */
export function describeStore(engine: Engine): void {
  describe(`the store on ${engine.name}`, () => {
    let opened: Store[] = [];
    const bench: Bench = {
      engine,
      place: '',
      now: 0,
      open() {
        const store = engine.openAt(bench.place, () => bench.now);
        opened.push(store);
        return store;
      },
    };

    beforeEach(() => {
      bench.place = engine.makePlace();
      bench.now = 1_800_000_000_000;
    });
    afterEach(async () => {
      for (const store of opened) await store.close();
      opened = [];
      engine.removePlace(bench.place);
    });

    describeRecords(bench);
    describeOnce(bench);
    describeQueue(bench);
    describeSignals(bench);
    describeKills(bench);
  });
}
