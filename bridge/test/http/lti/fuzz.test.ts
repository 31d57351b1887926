import { Agent } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../../../test/bench/lti/browser.ts';
import type { Input } from '../../../../test/fuzz/input.ts';
import { bentLaunch } from '../../../../test/fuzz/launches.ts';
import { bentLogin } from '../../../../test/fuzz/logins.ts';
import { type Random, randomFrom } from '../../../../test/fuzz/random.ts';
import { describe as tell, faultOf } from '../../../../test/fuzz/verdict.ts';
import { type FrontDoor, openFrontDoor } from '../../front-door.ts';
import { begin, claimsOf, loginOf, type Platform, registerPlatform } from '../../lti-platform.ts';

/** Say another one to look elsewhere; a fault names the seed that leads to it. */
const SEED = Number(process.env['MEETBRIDGE_FUZZ_SEED'] ?? 20_260_401);
const INPUTS = 1_500;

let door: FrontDoor;
let platform: Platform;
const agent = new Agent({ keepAlive: true });
beforeAll(async () => {
  door = await openFrontDoor();
  platform = await registerPlatform(door);
});
afterAll(async () => {
  agent.destroy();
  await platform.close();
  await door.close();
});

/** Sends inputs one after the other; what is wrong with the answers, by input. */
async function faultsOf(make: (random: Random) => Promise<Input>): Promise<string[]> {
  const random = randomFrom(SEED);
  const faults: string[] = [];
  for (let turn = 0; turn < INPUTS; turn += 1) {
    const input = await make(random);
    const answer = await ask(agent, `${door.address}${input.path}`, input);
    const fault = faultOf(input, answer);
    if (fault !== null) faults.push(`seed ${SEED}, input ${turn} ${fault}: ${tell(input)}`);
  }
  return faults;
}

const login = async (random: Random): Promise<Input> => bentLogin([...loginOf(platform)], random);

const launch = async (random: Random): Promise<Input> => {
  const begun = await begin(door, platform);
  const claims = claimsOf(platform, begun, door.now);
  const header = { alg: 'RS256', typ: 'JWT', kid: platform.key.kid };
  return bentLaunch({ ...begun, claims, header, key: platform.key.privateKey }, random);
};

test.each([
  { what: 'login', make: login },
  { what: 'launch', make: launch },
])(
  'a $what that is bent in any way is taken or refused with a known code, and nothing forged gets in',
  async ({ make }) => {
    expect(await faultsOf(make)).toEqual([]);
  },
  120_000,
);

test('none of them is retold in the log', () => {
  expect(door.log()).not.toMatch(/Ada|Lovelace|eyJ|ltilaunch/);
});
