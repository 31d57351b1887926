import { Agent } from 'node:http';
import { inUnit, type Figure } from '../figure.ts';
import { memoryOf } from '../process-figures.ts';
import type { LoneBridge } from '../server.ts';
import { asTool } from './bridge.ts';
import { begin, inLanes } from './launch.ts';
import type { BenchPlatform } from './platform.ts';
import { rowsIn } from './store-size.ts';

const LOGINS = 10_000;
const LANES = 16;

/** Logins that nobody comes back from: they leave nothing behind. */
export async function measureIdleLogins(bridge: LoneBridge, platform: BenchPlatform): Promise<Figure[]> {
  const tool = asTool(bridge);
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const logins = (): Promise<void> =>
    inLanes(LOGINS, LANES, async (person) => {
      await begin(agent, tool, platform, person);
    });
  try {
    for (let turn = 0; turn < 3; turn += 1) await logins(); // the heap finds its size
    const [memory, rows, asked] = [memoryOf(bridge.process.pid), rowsIn(bridge.data), platform.asked()];
    await logins();
    const growth = memoryOf(bridge.process.pid) - memory;
    const stored = rowsIn(bridge.data) - rows;
    return [
      {
        what: `rows stored by ${inUnit(LOGINS, 'logins')} without a launch`,
        measured: `${inUnit(stored, 'rows')}, ${inUnit(platform.asked() - asked, 'requests')} to the platform`,
        reach: '0',
        holds: stored <= 0 && platform.asked() === asked,
      },
      {
        what: 'memory that they leave behind',
        measured: `${inUnit(growth, 'MB', 1)} on ${inUnit(memory, 'MB')}`,
        reach: '≤ 10 MB',
        holds: growth <= 10,
      },
    ];
  } finally {
    agent.destroy();
  }
}
