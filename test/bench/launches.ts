import { joinBody } from './joins.ts';
import { inUnit, medianOf, type Figure } from './figure.ts';
import { postAll, type Load } from './load.ts';
import { cpuOf } from './process-figures.ts';
import { startFloor, startLoneBridge, type BenchServer } from './server.ts';
import { Site } from '../hosts/site.ts';

const JOINS = 6_000;
const ROUNDS = 3;

type Round = { load: Load; /** Milliseconds of CPU a join. */ cpu: number };

async function round(server: BenchServer, site: Site, rate: number | null): Promise<Round> {
  const bodies = Array.from({ length: JOINS }, (_, person) =>
    joinBody(site, server.origin, person % 600, person),
  );
  const before = cpuOf(server.process.pid);
  const load = await postAll(server.origin, site.origin, bodies, {
    rate,
    connections: 32,
    readTickets: false,
  });
  const accepted = load.statuses.get(201) ?? 0;
  if (accepted !== JOINS)
    throw new Error(`${JOINS - accepted} of ${JOINS} joins were not answered with a ticket.`);
  return { load, cpu: (cpuOf(server.process.pid) - before) / JOINS };
}

/** `POST /launches` over HTTP beside the least it could cost, both kept to one core, in turns. */
export async function benchLaunches(): Promise<Figure[]> {
  const site = await Site.create('http://site.bench.test');
  const floor = await startFloor(site);
  const bridge = await startLoneBridge(site);
  try {
    await round(floor, site, null); // both get warm
    await round(bridge, site, null);
    const floors: Round[] = [];
    const ours: Round[] = [];
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      floors.push(await round(floor, site, null));
      ours.push(await round(bridge, site, null));
    }
    const perSecond = medianOf(ours.map((one) => one.load.perSecond));
    const half = await round(bridge, site, Math.round(perSecond / 2));
    const cpu = medianOf(ours.map((one) => one.cpu));
    const floorCpu = medianOf(floors.map((one) => one.cpu));
    const ratio = cpu / floorCpu;
    return [
      {
        what: 'POST /launches, full path, one core',
        measured: `${inUnit(perSecond, 'a second')} (floor: ${inUnit(medianOf(floors.map((one) => one.load.perSecond)), 'a second')})`,
        reach: '≥ 1,800 a second',
        holds: perSecond >= 1_800,
      },
      {
        what: 'POST /launches at half that load, p99',
        measured: inUnit(half.load.p99, 'ms'),
        reach: '< 50 ms',
        holds: half.load.p99 < 50,
      },
      {
        what: 'CPU a join, against the floor in the same run',
        measured: `${inUnit(cpu, 'ms', 3)} against ${inUnit(floorCpu, 'ms', 3)}: ${inUnit(ratio, '×', 2)}`,
        reach: '≤ 1.6 ×',
        holds: ratio <= 1.6,
      },
    ];
  } finally {
    await bridge.stop();
    await floor.stop();
  }
}
