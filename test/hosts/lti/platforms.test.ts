import { randomUUID } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { AUDIENCE, openFrontDoor, type FrontDoor } from '../../../bridge/test/front-door.ts';
import { assertionSigner } from '../../../bridge/src/doors/lti/service-assertion.ts';
import { createPlatformRequests } from '../../../bridge/src/platforms/request.ts';
import { fetchMembers } from '../../../bridge/src/platforms/roster.ts';
import { sendScore, type Score } from '../../../bridge/src/platforms/scores.ts';
import { createServiceCall, type ServiceCall } from '../../../bridge/src/platforms/service.ts';
import { createServiceTokens } from '../../../bridge/src/platforms/token.ts';
import { registrationOf, RegistrationFile } from '../../../bridge/src/sites/registration.ts';
import { addRegistration } from '../../../bridge/src/sites/registrations.ts';
import { openToolKeys } from '../../../bridge/src/tool-keys.ts';
import { startPlatform } from './double.ts';
import { ada, grace, type LtiPlatform } from './face.ts';
import { noPython, startLti1p3Platform, startOpenEdx } from './python.ts';
import { claimNames } from './vocabulary.ts';
import { walkLogin } from './walk.ts';

type Members = { [member: string]: unknown };
type Name = 'the double' | 'lti1p3platform' | 'open-edx';
const names: Name[] = ['the double', 'lti1p3platform', 'open-edx'];

let door: FrontDoor;
const platforms: { [name in Name]?: LtiPlatform | null } = {};

/** The clock of the others is the real one. */
const setClock = (): number => (door.now = Date.now());

beforeAll(async () => {
  door = await openFrontDoor();
  setClock();
  const tool = { tool: AUDIENCE, toolKeys: `${door.address}/lti/jwks.json` };
  const [double, lti1p3platform, openEdx] = await Promise.all([
    startPlatform({ tool: AUDIENCE }),
    startLti1p3Platform(tool),
    startOpenEdx(tool),
  ]);
  Object.assign(platforms, { 'the double': double, lti1p3platform, 'open-edx': openEdx });
  for (const platform of Object.values(platforms)) {
    if (platform === null) continue;
    await addRegistration(door.store.records, {
      registration: registrationOf(RegistrationFile.parse(platform.registrationFile())),
      name: 'A platform',
      software: 'test',
      origin: AUDIENCE,
      status: 'active',
      now: door.now,
    });
  }
}, 300_000);
afterAll(async () => {
  for (const platform of Object.values(platforms)) await platform?.stop();
  await door.close();
});

function platformOf(name: Name, context: TestContext): LtiPlatform {
  const platform = platforms[name];
  return platform ?? context.skip(noPython);
}

type Launched = { outcome: string; header: Members; claims: Members };

async function launch(platform: LtiPlatform, person = ada): Promise<Launched> {
  setClock();
  let token = '';
  const answer = await walkLogin(platform, await platform.loginRequest(person), {
    at: door.address,
    audience: AUDIENCE,
    change: (fields) => {
      token = fields.get('id_token') ?? '';
      return fields;
    },
  });
  const outcome = answer.headers.get('meetbridge-code') ?? `ok ${answer.status}`;
  return { outcome, header: decodeProtectedHeader(token) as Members, claims: decodeJwt(token) };
}

describe.each(names)('%s', (name) => {
  test.for([ada, grace])('brings $name to the meeting', async (person, context) => {
    const { outcome, claims } = await launch(platformOf(name, context), person);
    expect(outcome).toBe('ok 200');
    expect(claims['sub']).toBe(person.id);
  });

  test('signs with a key that it publishes', async (context) => {
    const platform = platformOf(name, context);
    const { header } = await launch(platform);
    const { keys } = (await (await fetch(platform.registrationFile().jwksUri)).json()) as { keys: Members[] };
    expect(header).toMatchObject({ alg: 'RS256', typ: 'JWT' });
    expect(keys.map(({ kid }) => kid)).toContain(header['kid']);
  });
});

describe('the double says what real platforms say', () => {
  const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);
  /** A platform may name the client twice or once; Moodle, whom the double follows, names it once. */
  const optional = ['azp'];

  test('in all claims that both of the others send, and in the same form', async (context) => {
    const own = (await launch(platformOf('the double', context))).claims;
    const [one, other] = [
      (await launch(platformOf('lti1p3platform', context))).claims,
      (await launch(platformOf('open-edx', context))).claims,
    ];
    const shared = Object.keys(one).filter((claim) => claim in other && !optional.includes(claim));
    expect(shared.length).toBeGreaterThan(12);
    const formOf = (claims: Members): Members =>
      Object.fromEntries(shared.map((claim) => [claim, kindOf(claims[claim])]));
    expect(formOf(own)).toEqual(formOf(one));
    expect(formOf(other)).toEqual(formOf(one));
  });

  test.for(['lti1p3platform', 'open-edx'] as const)('in its login, as %s', async (name, context) => {
    const namesOf = async (platform: LtiPlatform): Promise<string[]> =>
      [...(await platform.loginRequest(ada)).keys()].toSorted();
    expect(await namesOf(platformOf('the double', context))).toEqual(
      await namesOf(platformOf(name, context)),
    );
  });
});

describe("lti1p3platform's services", () => {
  function caller(platform: LtiPlatform): {
    call: ServiceCall;
    site: Parameters<ServiceCall>[0];
    close(): void;
  } {
    const requests = createPlatformRequests({ loopback: false });
    const sign = assertionSigner(openToolKeys(door.data, Date.now));
    const tokens = createServiceTokens({ send: requests.send, sign, clock: Date.now, newId: randomUUID });
    const { issuer, clientId, tokenEndpoint } = platform.registrationFile();
    return {
      call: createServiceCall({ send: requests.send, tokens }),
      site: { site: 's_test', issuer, clientId, tokenEndpoint, network: 'named' },
      close: () => requests.close(),
    };
  }

  test('give the roster', async (context) => {
    const platform = platformOf('lti1p3platform', context);
    const { claims } = await launch(platform);
    const { context_memberships_url: url } = claims[claimNames.roster] as { context_memberships_url: string };
    const { call, site, close } = caller(platform);
    const { members, partial } = await fetchMembers(call, site, url);
    expect(members.map(({ name }) => name)).toEqual([grace.name, ada.name]);
    expect(partial).toBe(false);
    close();
  });

  test('take a score, and one of the same moment only once', async (context) => {
    const platform = platformOf('lti1p3platform', context);
    const { claims } = await launch(platform);
    const { lineitem } = claims[claimNames.gradebook] as { lineitem: string };
    const { call, site, close } = caller(platform);
    const score: Score = { userId: ada.id, scoreGiven: 7, scoreMaximum: 10, timestamp: Date.now() };
    const send = async (): Promise<unknown> =>
      await sendScore(call, site, lineitem, score, { clock: Date.now });
    expect(await send()).toEqual({ kind: 'sent' });
    expect(await send()).toEqual({ kind: 'stale' });
    const kept = (await (await fetch(`${platform.issuer}/grades`)).json()) as { [person: string]: Members };
    expect(kept[ada.id]).toMatchObject({ scoreGiven: 7, scoreMaximum: 10 });
    close();
  });
});
