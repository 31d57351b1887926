import { Agent } from 'node:http';
import { ask, cookiesOf, submit, type Answer } from './browser.ts';
import type { BenchPlatform } from './platform.ts';
import type { Tool } from './tool.ts';

/** A login that the tool has begun. */
export type Begun = { state: string; nonce: string; cookie: string };

/** The platform begins a login, and the tool sends the browser on. Throws where it does not. */
export async function begin(
  agent: Agent,
  tool: Tool,
  platform: BenchPlatform,
  person: number,
): Promise<Begun> {
  const answer = await submit(agent, tool.login, platform.loginOf(person, tool.target));
  const location = answer.headers.location ?? '';
  if (answer.status !== 302 || !location.startsWith(platform.authorizationEndpoint)) {
    throw new Error(`${tool.name} answers a login ${answer.status}: ${answer.body.slice(0, 1000)}`);
  }
  const { searchParams } = new URL(location);
  return {
    state: searchParams.get('state') ?? '',
    nonce: searchParams.get('nonce') ?? '',
    cookie: cookiesOf(answer),
  };
}

/** The platform's answer to a login. */
export const finish = (agent: Agent, tool: Tool, begun: Begun, token: string): Promise<Answer> =>
  submit(agent, tool.launch, { state: begun.state, id_token: token }, { cookie: begun.cookie });

/** A whole launch, up to the page that the person sees. */
async function visit(agent: Agent, tool: Tool, platform: BenchPlatform, person: number): Promise<void> {
  const begun = await begin(agent, tool, platform, person);
  let answer = await finish(agent, tool, begun, platform.tokenFor(person, begun.nonce, tool.target));
  let cookie = begun.cookie;
  for (let turn = 0; answer.status === 302 && turn < 3; turn += 1) {
    cookie = [cookie, cookiesOf(answer)].filter((part) => part !== '').join('; ');
    answer = await ask(agent, new URL(answer.headers.location ?? '', tool.launch).href, {
      headers: { cookie },
    });
  }
  if (answer.status !== 200 || !tool.hasArrived(answer.body, person)) {
    throw new Error(
      `${tool.name} answers a launch ${answer.status}: ${JSON.stringify(answer.headers)} ${answer.body.slice(0, 1000)}`,
    );
  }
}

/** Calls `act` for every number below `count`, `lanes` at a time. */
export async function inLanes(
  count: number,
  lanes: number,
  act: (turn: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await act(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** So many launches of different people over a few kept connections. Every one of them must arrive. */
export async function launchAll(
  tool: Tool,
  platform: BenchPlatform,
  people: number,
  lanes = 8,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  try {
    await inLanes(people, lanes, (person) => visit(agent, tool, platform, person));
  } finally {
    agent.destroy();
  }
}
