import { startStage, type Stage } from '../hosts/stage.ts';
import { benchBurst } from './burst.ts';
import { tableOf, type Figure } from './figure.ts';
import { benchCrowd } from './crowd.ts';
import { benchLaunches } from './launches.ts';
import { benchLobby } from './lobby.ts';
import { benchLti } from './lti.ts';
import { benchLtiFuzz } from './lti-fuzz.ts';
import { benchMeeting } from './meet.ts';
import { benchMoodle } from './moodle.ts';
import { benchSizes } from './sizes.ts';
import { benchStart } from './start.ts';
import { benchVisits } from './visits.ts';

const onStage = (bench: (stage: Stage) => Promise<Figure[]>) => async (): Promise<Figure[]> => {
  const stage = await startStage({ bridgeEnv: { MEETBRIDGE_RATE_LIMITS: 'off' } });
  if (stage === null) throw new Error('WordPress cannot run on this machine: install PHP.');
  try {
    return await bench(stage);
  } finally {
    await stage.stop();
  }
};

const benches: { [name: string]: () => Promise<Figure[]> } = {
  sizes: onStage(benchSizes),
  lobby: onStage(benchLobby),
  meet: onStage(benchMeeting),
  crowd: benchCrowd,
  visits: benchVisits,
  launches: benchLaunches,
  burst: benchBurst,
  start: benchStart,
  moodle: benchMoodle,
  lti: benchLti,
  'lti-fuzz': benchLtiFuzz,
};

/**
 * Runs the benches named, or all, and prints one table. A figure that misses its reach makes the exit code 1;
 * nothing in the tests depends on it, because machines are shared and noisy.
 */
export async function runBench(names: readonly string[]): Promise<number> {
  const chosen = names.length === 0 ? Object.keys(benches) : names;
  const figures: Figure[] = [];
  for (const name of chosen) {
    const bench = benches[name];
    if (bench === undefined) throw new Error(`Say any of: ${Object.keys(benches).join(', ')}.`);
    process.stderr.write(`         ${name} …\n`);
    figures.push(...(await bench()));
  }
  console.log(tableOf(figures));
  return figures.every((figure) => figure.holds !== false) ? 0 : 1;
}
