import { Agent } from 'node:http';
import { bentLaunch } from '../fuzz/launches.ts';
import { bentLogin } from '../fuzz/logins.ts';
import type { Input } from '../fuzz/input.ts';
import { randomFrom, type Random } from '../fuzz/random.ts';
import { codeOf, describe, faultOf } from '../fuzz/verdict.ts';
import { inUnit, type Figure } from './figure.ts';
import { asTool, registerAt } from './lti/bridge.ts';
import { ask } from './lti/browser.ts';
import { begin, inLanes } from './lti/launch.ts';
import { startPlatform, type BenchPlatform } from './lti/platform.ts';
import type { Tool } from './lti/tool.ts';
import { memoryOf } from './process-figures.ts';
import { startLoneBridge } from './server.ts';

const INPUTS = 100_000;
const SEED = Number(process.env['MEETBRIDGE_FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
const LANES = 8;
/** Faults that are told in full; one mistake usually makes many. */
const TOLD = 10;

type Ground = { tool: Tool; platform: BenchPlatform; agent: Agent };

/** Every input has numbers of its own, so that a fault is found again by the seed and its turn. */
async function inputOf({ tool, platform, agent }: Ground, turn: number): Promise<Input> {
  const random: Random = randomFrom(SEED + turn);
  const login = Object.entries(platform.loginOf(turn, tool.target));
  if (random.chance(0.5)) return bentLogin(login, random);
  const begun = await begin(agent, tool, platform, turn);
  const claims = platform.claimsFor(turn, begun.nonce, tool.target);
  return bentLaunch({ ...begun, claims, header: platform.header, key: platform.key }, random);
}

/** The LTI door fed with logins and launches that something is wrong with, in a real process. */
export async function benchLtiFuzz(): Promise<Figure[]> {
  process.stderr.write(`         seed ${SEED}\n`);
  const platform = await startPlatform();
  const bridge = await startLoneBridge(null);
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const codes = new Map<string, number>();
  let faults = 0;
  try {
    await registerAt(bridge, platform);
    const ground = { tool: asTool(bridge), platform, agent };
    const send = async (turn: number): Promise<void> => {
      const input = await inputOf(ground, turn);
      const answer = await ask(agent, `${bridge.origin}${input.path}`, input);
      const code = codeOf(answer) ?? `ok ${answer.status}`;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      const fault = faultOf(input, answer);
      if (fault === null) return;
      faults += 1;
      if (faults <= TOLD) process.stderr.write(`seed ${SEED}, input ${turn} ${fault}: ${describe(input)}\n`);
    };
    const first = Math.round(INPUTS / 4);
    await inLanes(first, LANES, send);
    const memory = memoryOf(bridge.process.pid);
    await inLanes(INPUTS - first, LANES, (turn) => send(first + turn));
    const growth = memoryOf(bridge.process.pid) - memory;
    const well =
      bridge.process.running() && !/unhandled|uncaught|heap out of memory/i.test(bridge.process.output());
    const common = [...codes]
      .sort(([, one], [, other]) => other - one)
      .map(([code, count]) => `${code} ${count}`);
    process.stderr.write(`         ${common.join(', ')}\n`);
    return [
      {
        what: `${inUnit(INPUTS, 'bent logins and launches')}, seed ${SEED}`,
        measured: `${inUnit(faults, 'faults')}, ${inUnit(codes.size, 'kinds of answers')}, the bridge ${well ? 'is well' : 'has suffered'}`,
        reach: 'no 5xx, no unknown code, nothing forged let in',
        holds: faults === 0 && well,
      },
      {
        what: 'memory that they leave behind',
        measured: `${inUnit(growth, 'MB', 1)} on ${inUnit(memory, 'MB')}`,
        reach: '≤ 20 MB',
        holds: growth <= 20,
      },
    ];
  } finally {
    agent.destroy();
    await bridge.stop();
    await platform.stop();
  }
}
