import { inUnit, medianOf, type Figure } from './figure.ts';
import { asTool, registerAt } from './lti/bridge.ts';
import { measureIdleLogins } from './lti/idle-logins.ts';
import { measureColdKeys, measureStrangeKeys } from './lti/keys.ts';
import { launchAll } from './lti/launch.ts';
import { startPostgres } from '../hosts/postgres.ts';
import { startLtijs, startPylti } from './lti/peers.ts';
import { startPlatform, type BenchPlatform } from './lti/platform.ts';
import type { Tool } from './lti/tool.ts';
import { cpuOfGroup } from './process-figures.ts';
import { startLoneBridge } from './server.ts';

const ROUNDS = 5;
const WARM_UP = 400;

/** A tool with how many launches make a round of about a second and a half. */
type Runner = { tool: Tool; launches: number; reach: number | null; cpu: number[] };

async function measureCpu(runner: Runner, platform: BenchPlatform): Promise<void> {
  const { tool, launches, cpu } = runner;
  const before = cpuOfGroup(tool.group);
  await launchAll(tool, platform, launches);
  cpu.push((cpuOfGroup(tool.group) - before) / launches);
}

/** What a login and its launch cost, in turns with two other tools: the CPU time of their server processes alone. */
async function compareLaunches(bridge: Tool, platform: BenchPlatform): Promise<Figure[]> {
  const postgres = await startPostgres();
  const peers = [
    // ltijs runs on a database alone; the stand-in, which no installation has, says what is its own part
    { tool: postgres === null ? null : await startLtijs(platform, postgres), launches: 100, reach: 10 },
    { tool: await startLtijs(platform), launches: 300, reach: null },
    { tool: await startPylti(platform), launches: 800, reach: 2.5 },
  ];
  const ours: Runner = { tool: bridge, launches: 2_500, reach: null, cpu: [] };
  const theirs = peers.flatMap(({ tool, ...rest }): Runner[] =>
    tool === null ? [] : [{ tool, ...rest, cpu: [] }],
  );
  try {
    for (const { tool } of [ours, ...theirs]) await launchAll(tool, platform, WARM_UP);
    let asked = 0;
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      const before = platform.asked();
      await measureCpu(ours, platform);
      asked += platform.asked() - before;
      for (const runner of theirs) await measureCpu(runner, platform);
    }
    const cpu = medianOf(ours.cpu);
    const compared = theirs.map(({ tool, cpu: all, reach }): Figure => {
      const ratio = medianOf(all) / cpu;
      return {
        what: `CPU of a login and launch: ${tool.name}, against the bridge`,
        measured: `${inUnit(medianOf(all), 'ms', 2)} against ${inUnit(cpu, 'ms', 2)}: ${inUnit(ratio, '×', 1)}`,
        reach: reach === null ? '' : `≥ ${reach} ×`,
        holds: reach === null ? null : ratio >= reach,
      };
    });
    const missing = peers.filter(({ tool, reach }) => tool === null && reach !== null).length;
    return [
      ...compared,
      ...(missing === 0
        ? []
        : [
            {
              what: 'tools that could not be installed',
              measured: String(missing),
              reach: '0',
              holds: false,
            },
          ]),
      {
        what: `requests to the platform in ${inUnit(ROUNDS * ours.launches, 'launches')} with known keys`,
        measured: inUnit(asked, 'requests'),
        reach: '0',
        holds: asked === 0,
      },
    ];
  } finally {
    for (const { tool } of theirs) await tool.stop();
    await postgres?.stop();
  }
}

/** The LTI door under load, beside ltijs and PyLTI1p3. */
export async function benchLti(): Promise<Figure[]> {
  const platform = await startPlatform();
  const bridge = await startLoneBridge(null);
  try {
    await registerAt(bridge, platform);
    return [
      ...(await compareLaunches(asTool(bridge), platform)),
      ...(await measureIdleLogins(bridge, platform)),
      await measureColdKeys(bridge),
      await measureStrangeKeys(bridge),
    ];
  } finally {
    await bridge.stop();
    await platform.stop();
  }
}
