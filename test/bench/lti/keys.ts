import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { inUnit, type Figure } from '../figure.ts';
import type { LoneBridge } from '../server.ts';
import { asTool, registerAt } from './bridge.ts';
import { begin, finish, inLanes, type Begun } from './launch.ts';
import { startPlatform } from './platform.ts';

const COLD = 100;
const STRANGE = 1_000;
/** Seconds between two searches for keys that are not known. */
const COOL_DOWN = 30;

/** Launches that all come before the keys are known: one fetch serves them. */
export async function measureColdKeys(bridge: LoneBridge): Promise<Figure> {
  const platform = await startPlatform('cold-client');
  const tool = asTool(bridge);
  const agent = new Agent({ keepAlive: true, maxSockets: COLD });
  try {
    await registerAt(bridge, platform);
    const begun: Begun[] = [];
    for (let person = 0; person < COLD; person += 1) begun.push(await begin(agent, tool, platform, person));
    const tokens = begun.map(({ nonce }, person) => platform.tokenFor(person, nonce, tool.target));
    const answers = await Promise.all(
      begun.map((one, person) => finish(agent, tool, one, tokens[person] ?? '')),
    );
    const arrived = answers.filter(
      ({ status, body }, person) => status === 200 && tool.hasArrived(body, person),
    );
    return {
      what: `${COLD} launches at once before the keys are known`,
      measured: `${inUnit(arrived.length, 'let in')}, ${inUnit(platform.asked(), 'key fetches')}`,
      reach: 'all, 1 key fetch',
      holds: arrived.length === COLD && platform.asked() === 1,
    };
  } finally {
    agent.destroy();
    await platform.stop();
  }
}

/** Tokens under key names that nobody knows do not make the bridge hammer the platform. */
export async function measureStrangeKeys(bridge: LoneBridge): Promise<Figure> {
  const platform = await startPlatform('strange-client');
  const tool = asTool(bridge);
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  let refused = 0;
  try {
    await registerAt(bridge, platform);
    const first = await begin(agent, tool, platform, 0);
    await finish(agent, tool, first, platform.tokenFor(0, first.nonce, tool.target)); // now the keys are known
    const asked = platform.asked();
    const start = performance.now();
    await inLanes(STRANGE, 16, async (person) => {
      const begun = await begin(agent, tool, platform, person);
      const token = platform.tokenFor(person, begun.nonce, tool.target, randomUUID());
      const { headers } = await finish(agent, tool, begun, token);
      if (headers['meetbridge-code'] === 'lti_token_untrusted') refused += 1;
    });
    const seconds = (performance.now() - start) / 1000;
    const fetches = platform.asked() - asked;
    return {
      what: `${inUnit(STRANGE, 'launches')} with keys nobody knows, in ${inUnit(seconds, 's', 1)}`,
      measured: `${inUnit(refused, 'refused')}, ${inUnit(fetches, 'key fetches')}`,
      reach: 'all, at most 1 key fetch in 30 s',
      holds: refused === STRANGE && fetches <= Math.ceil(seconds / COOL_DOWN),
    };
  } finally {
    agent.destroy();
    await platform.stop();
  }
}
