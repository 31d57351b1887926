import type { Duplex } from 'node:stream';

/** Two ends of one connection: who goes takes the other along; until then both are kept in `open`. */
export function pair(one: Duplex, other: Duplex, open: Set<Duplex>): void {
  for (const [here, there] of [
    [one, other],
    [other, one],
  ] as const) {
    open.add(here);
    here.once('error', () => there.destroy());
    here.once('close', () => {
      open.delete(here);
      there.destroy();
    });
  }
}
