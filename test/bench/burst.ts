import { joinBody } from './joins.ts';
import { inUnit, type Figure } from './figure.ts';
import { postAll } from './load.ts';
import { peakMemoryOf } from './process-figures.ts';
import { startLoneBridge } from './server.ts';
import { Site } from '../hosts/site.ts';

const MEETINGS = 3_000;
const PEOPLE_EACH = 10;
const JOINS = MEETINGS * PEOPLE_EACH;
/** Assertions live a minute, so they are made in parts, as sites would make them. */
const PART = 6_000;

/** A school's Monday morning: everybody joins within a minute, every ticket is read and counted. */
export async function benchBurst(): Promise<Figure[]> {
  const site = await Site.create('http://site.bench.test');
  const bridge = await startLoneBridge(site);
  try {
    const rooms = new Map<string, number>();
    let tickets = 0;
    const start = performance.now();
    for (let first = 0; first < JOINS; first += PART) {
      const bodies = Array.from({ length: PART }, (_, index) =>
        joinBody(site, bridge.origin, (first + index) % MEETINGS, first + index),
      );
      const load = await postAll(bridge.origin, site.origin, bodies, {
        rate: null,
        connections: 64,
        readTickets: true,
      });
      tickets += load.statuses.get(201) ?? 0;
      for (const [room, count] of load.rooms) rooms.set(room, (rooms.get(room) ?? 0) + count);
    }
    const seconds = (performance.now() - start) / 1000;
    const whole = [...rooms.values()].filter((count) => count === PEOPLE_EACH).length;
    const memory = peakMemoryOf(bridge.process.pid);
    return [
      {
        what: `${inUnit(JOINS, 'joins')} of ${inUnit(MEETINGS, 'meetings')}`,
        measured: `${inUnit(tickets, 'tickets')}, ${inUnit(whole, 'rooms complete')}, in ${inUnit(seconds, 's', 1)}`,
        reach: 'all of them, within 60 s',
        holds: tickets === JOINS && whole === MEETINGS && rooms.size === MEETINGS && seconds <= 60,
      },
      {
        what: 'resident memory at its peak meanwhile',
        measured: inUnit(memory, 'MB'),
        reach: '≤ 250 MB',
        holds: memory <= 250,
      },
    ];
  } finally {
    await bridge.stop();
  }
}
