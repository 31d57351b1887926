import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkPlatforms } from '../../src/command/check-platforms.ts';
import type { Finding } from '../../src/command/findings.ts';
import { createPlatformRequests, type PlatformRequests } from '../../src/platforms/request.ts';
import { createServiceTokens } from '../../src/platforms/token.ts';
import { RegistrationFile, registrationOf, type Registration } from '../../src/sites/registration.ts';
import type { LtiSite, Site } from '../../src/sites/site.ts';
import { siteOf } from '../attendance/past.ts';
import { makePlatformKey } from '../lti-platform.ts';
import { json, type ServiceHost, startServiceHost } from '../platforms/service-host.ts';

const NRPS = 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';
const SCORE = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
const LINE_ITEM = 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem';
const key = makePlatformKey();

let host: ServiceHost;
let requests: PlatformRequests;
let now: number;
/** What the platform grants, or why it refuses everything. */
let granted: string[] | 'invalid_client';
let published: { status: number; body: unknown; headers: { [name: string]: string } };
beforeEach(async () => {
  now = Date.now();
  granted = [NRPS, SCORE, LINE_ITEM];
  published = { status: 200, body: { keys: [key.jwk] }, headers: {} };
  host = await startServiceHost();
  requests = createPlatformRequests({ loopback: false });
  host.answer = (response, { url, body }) => {
    if (url === '/jwks') return json(response, published.body, published.status, published.headers);
    if (granted === 'invalid_client') return json(response, { error: granted }, 401);
    const isGranted = granted.includes(new URLSearchParams(body).get('scope') ?? '');
    if (isGranted) json(response, { access_token: 'token', expires_in: 3600 });
    else json(response, { error: 'invalid_scope' }, 400);
  };
});
afterEach(async () => {
  requests.close();
  await host.close();
});

const platform = (change: Partial<Registration> = {}, status: Site['status'] = 'active'): LtiSite => ({
  ...siteOf('s_aaaaaaaaaaaaaaaa', null),
  name: 'School',
  status,
  lti: {
    ...registrationOf(
      RegistrationFile.parse({
        issuer: host.origin,
        clientId: 'client-1',
        deployments: ['D1'],
        authorizationEndpoint: `${host.origin}/auth`,
        tokenEndpoint: `${host.origin}/token`,
        jwksUri: `${host.origin}/jwks`,
      }),
    ),
    ...change,
  },
});

const check = (site: Site, { keyed = true } = {}): Promise<Finding[]> => {
  const { send } = requests;
  const clock = (): number => now;
  const tokens = createServiceTokens({ send, sign: async () => 'signed', clock, newId: () => 'id' });
  return checkPlatforms([site], { send, tokens: keyed ? tokens : null, clock });
};
const seen = async (name: string, site: Site = platform()): Promise<Finding | undefined> =>
  (await check(site)).find((one) => one.name === name);
const red = (findings: Finding[]): string[] => findings.filter(({ ok }) => !ok).map(({ name }) => name);

test('a platform where everything works is green, with what it grants', async () => {
  expect(await check(platform())).toEqual([
    { name: 'LTI School', ok: true, seen: '1 deployment' },
    { name: 'LTI School: keys', ok: true, seen: '1 for RS256' },
    { name: 'LTI School: clock', ok: true, seen: expect.stringMatching(/^[01] s (behind|ahead)$/) },
    { name: 'LTI School: services', ok: true, seen: 'granted: roster, score, lineItem' },
  ]);
});

test('a site that is no LTI platform is not asked', async () => {
  expect(await check(siteOf('s_aaaaaaaaaaaaaaaa', null))).toEqual([]);
});

test('one that is suspended is not asked', async () => {
  const findings = await check(platform({}, 'suspended'));
  expect(findings).toEqual([{ name: 'LTI School', ok: true, seen: 'suspended, and so not asked' }]);
  expect(host.connections).toBe(0);
});

test('one that waits for approval says how to give it', async () => {
  expect(await seen('LTI School', platform({}, 'pending'))).toMatchObject({
    ok: true,
    remedy: expect.stringContaining('meetbridge sites approve s_aaaaaaaaaaaaaaaa'),
  });
});

test('so does one that has registered again', async () => {
  const { lti } = platform();
  expect(await seen('LTI School', platform({ proposed: { ...lti, at: 0 } }))).toMatchObject({
    ok: true,
    remedy: expect.stringContaining('meetbridge sites approve s_aaaaaaaaaaaaaaaa'),
  });
});

test.each([
  ['refuse', false],
  ['accept', true],
] as const)('without a deployment, and new ones: %s, is well: %s', async (newDeployments, ok) => {
  const { policy } = platform().lti;
  const site = platform({ deployments: [], policy: { ...policy, newDeployments } });
  expect((await seen('LTI School', site))?.ok).toBe(ok);
});

describe('the key set', () => {
  test.each<[string, Partial<typeof published>]>([
    ['is empty', { body: { keys: [] } }],
    ['is none', { body: 'hello' }],
    ['is null', { body: null }],
    ['is not found', { status: 404 }],
    ['redirects', { status: 302, headers: { location: 'https://lms.example/jwks' } }],
    ['has no key that is strong enough', { body: { keys: [makePlatformKey(1024).jwk] } }],
    ['has no RSA key', { body: { keys: [{ kty: 'oct', kid: 'a', k: 'c2VjcmV0' }] } }],
  ])('that %s', async (_, change) => {
    Object.assign(published, change);
    expect(await seen('LTI School: keys')).toMatchObject({ ok: false, remedy: expect.any(String) });
  });

  test('that cannot be reached: services are looked at all the same', async () => {
    const findings = await check(platform({ jwksUri: 'http://127.0.0.1:9/jwks' }));
    expect(red(findings)).toEqual(['LTI School: keys']);
    expect(findings[1]?.seen).toContain('ECONNREFUSED');
    expect(findings.at(-1)?.name).toBe('LTI School: services');
  });

  test('of a platform that registered itself from inside', async () => {
    expect(await seen('LTI School: keys', platform({ network: 'public' }))).toMatchObject({ ok: false });
    expect(host.connections).toBe(0);
  });
});

test.each([
  ['50 s behind', -50, true],
  ['50 s ahead', 50, true],
  ['70 s behind', -70, false],
  ['70 s ahead', 70, false],
])('a clock that is %s', async (_, seconds, ok) => {
  published.headers['date'] = new Date(now + seconds * 1000).toUTCString();
  expect((await seen('LTI School: clock'))?.ok).toBe(ok);
});

describe('services', () => {
  test('that are not granted are no failure, and say what is lost', async () => {
    granted = [SCORE];
    expect(await seen('LTI School: services')).toEqual({
      name: 'LTI School: services',
      ok: true,
      seen: 'granted: score',
      remedy: expect.stringMatching(/roster, lineItem.*nobody is shown as absent/),
    });
  });

  test('none of which is granted', async () => {
    granted = [];
    expect(await seen('LTI School: services')).toMatchObject({ ok: true, seen: 'none granted' });
  });

  test('are asked for only where they were granted when the platform registered', async () => {
    const scopes = { asked: [NRPS, SCORE, LINE_ITEM], granted: [NRPS] };
    expect(await seen('LTI School: services', platform({ scopes }))).toMatchObject({
      ok: true,
      seen: 'granted: roster',
    });
    expect(host.seen.filter(({ url }) => url === '/token')).toHaveLength(1);
  });

  test('of a platform that does not believe the tool', async () => {
    granted = 'invalid_client';
    expect(await seen('LTI School: services')).toMatchObject({
      ok: false,
      seen: expect.stringContaining('invalid_client'),
      remedy: expect.stringContaining('/lti/jwks.json'),
    });
  });

  test('whose token endpoint is not there', async () => {
    const finding = await seen('LTI School: services', platform({ tokenEndpoint: 'http://127.0.0.1:9/t' }));
    expect(finding).toMatchObject({ ok: false, seen: expect.stringContaining('ECONNREFUSED') });
  });

  test('are not tried while the tool has no keys', async () => {
    const findings = await check(platform(), { keyed: false });
    expect(findings.at(-1)).toMatchObject({ ok: true, seen: expect.stringContaining('no keys') });
    expect(host.seen.some(({ url }) => url === '/token')).toBe(false);
  });
});
