import { sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeSite } from '../../../src/sites/registry.ts';
import { changeRegistration } from '../../../src/sites/registrations.ts';
import { type Answer, type FrontDoor, NOW, openFrontDoor, outcomeOf } from '../../front-door.ts';
import {
  begin,
  type Begun,
  claim,
  claimsOf,
  deepLinking,
  factsIn,
  fieldIn,
  INSTRUCTOR,
  launchOf,
  loginOf,
  makePlatformKey,
  type Members,
  type Platform,
  post,
  registerPlatform,
  type Shown,
  signedBy,
} from '../../lti-platform.ts';
import { registerAt, startRegistrar } from './registrar.ts';

let door: FrontDoor;
let platform: Platform;

beforeAll(async () => {
  door = await openFrontDoor();
  platform = await registerPlatform(door);
});
afterAll(async () => {
  await platform.close();
  await door.close();
});
beforeEach(() => {
  door.now = NOW;
});

/** A launch that waits for what the platform's frame keeps, and the secret that it keeps. */
async function pendingAt(at: Platform): Promise<{ pending: string; secret: string }> {
  const login = loginOf(at, { lti_storage_target: '_parent' });
  const { page } = await post(door, '/lti/login', login, { 'sec-fetch-dest': 'iframe' });
  const { storage } = factsIn(page) as { storage: { value: string } };
  const begun = { nonce: fieldIn(page, 'nonce'), state: fieldIn(page, 'state') } as Begun;
  const id_token = signedBy(at.key, claimsOf(at, begun, door.now));
  const waiting = await post(door, '/lti/launch', { state: begun.state, id_token });
  return { pending: fieldIn(waiting.page, 'pending'), secret: storage.value };
}

const passOf = async (change: Members, at = platform): Promise<Answer> =>
  await door.ask('/lti/session', { code: factsIn((await launchOf(door, at, change)).page)['code'] });

const codeOf = async (change: Members, at = platform): Promise<string> => {
  const { pass } = (await passOf(change, at)).body as { pass: string };
  const { body } = await door.ask('/lti/codes', {}, { bearer: pass });
  return (body as { code: string }).code;
};

describe('what an attacker has made ready is no way in for somebody else’s browser', () => {
  test.each(['cross-site', 'same-site'])('a proof that comes from a %s page is none', async (site) => {
    const proof = await pendingAt(platform);
    const shown = await post(door, '/lti/proof', proof, { 'sec-fetch-site': site });
    expect(shown.code).toBe('lti_browser_unbound');
    expect(factsIn(shown.page)).toEqual({});
  });

  test('a proof from the tool’s own page opens the meeting', async () => {
    const proof = await pendingAt(platform);
    const shown = await post(door, '/lti/proof', proof, { 'sec-fetch-site': 'same-origin' });
    expect(shown.code).toBe('ok 200');
  });

  test.each(['/lti/open', '/lti/attendance', '/lti/plan'])(
    'a form for %s that a foreign page fills in is none',
    async (path) => {
      const code = await codeOf({ [claim('roles')]: [INSTRUCTOR] });
      const shown = await post(door, path, { code }, { 'sec-fetch-site': 'cross-site' });
      expect(shown.code).toBe('lti_browser_unbound');
      const own = await post(door, path, { code }, { 'sec-fetch-site': 'same-origin' });
      expect(own.code).toBe('ok 200');
    },
  );
});

test('a registration that is suspended between launch and proof opens nothing', async () => {
  const quiet = await registerPlatform(door, { issuer: 'https://quiet.example' });
  const proof = await pendingAt(quiet);
  await changeSite(door.store.records, quiet.site.id, (site) => ({ ...site, status: 'suspended' }));
  expect((await post(door, '/lti/proof', proof)).code).toBe('site_suspended');
  await quiet.close();
});

test('keys of an address that the operator has replaced open nothing any more', async () => {
  const moving = await registerPlatform(door, { issuer: 'https://moving.example' });
  const target = await registerPlatform(door, { issuer: 'https://target.example' });
  const next = makePlatformKey();
  target.answer.body = JSON.stringify({ keys: [next.jwk] });
  expect((await launchOf(door, moving)).code).toBe('ok 200');
  const { jwksUri } = target.site.lti;
  await changeRegistration(door.store.records, moving.site.id, (old) => ({ ...old, jwksUri }));
  expect((await launchOf(door, moving)).code).toBe('lti_token_untrusted');
  expect((await launchOf(door, moving, {}, { key: next })).code).toBe('ok 200');
  await moving.close();
  await target.close();
});

test.each<[string, string]>([
  ['beyond ASCII', '課'.repeat(1000)],
  ['of quotes', '"'.repeat(1100)],
])('a launch comes back from a login with a long hint %s', async (_name, lti_message_hint) => {
  const login = loginOf(platform, { lti_message_hint });
  const { page, headers } = await post(door, '/lti/login', login, { 'sec-fetch-dest': 'iframe' });
  const cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const begun = { nonce: fieldIn(page, 'nonce'), state: fieldIn(page, 'state') } as Begun;
  const id_token = signedBy(platform.key, claimsOf(platform, begun, door.now));
  const shown = await post(door, '/lti/launch', { state: begun.state, id_token }, { cookie });
  expect(shown.code).toBe('ok 200');
});

test('a teacher of a course with hundreds of groups comes in, and into each of them', async () => {
  const place = { [claim('resource_link')]: { id: 'many' } };
  const groupsOf = (nth: number): string[] =>
    Array.from({ length: 20 }, (_, group) => `group-of-the-course-${nth * 20 + group}`);
  const asked = { code: await codeOf({ ...place, [claim('roles')]: [INSTRUCTOR] }) };
  const { page } = await post(door, '/lti/plan', asked);
  const form = { title: 'Groups', rooms: 'groups', waitingRoom: 'nobody', encryption: 'none' };
  const save = { ...form, minutes: '', points: '', below: 'share', save: '1', code: fieldIn(page, 'code') };
  expect((await post(door, '/lti/plan', save)).code).toBe('ok 200');
  for (let nth = 0; nth < 25; nth += 1) {
    const custom = { [claim('custom')]: { meetbridge_groups: groupsOf(nth).join(',') } };
    expect((await launchOf(door, platform, { ...place, ...custom })).code).toBe('ok 200');
  }
  const { body } = await passOf({ ...place, [claim('roles')]: [INSTRUCTOR] });
  const { pass } = body as { pass: string };
  const note = await door.ask('/lti/notes', { group: 'group-of-the-course-499' }, { bearer: pass });
  expect(outcomeOf(note)).toBe('ok 200');
  const student = await passOf({
    ...place,
    [claim('custom')]: { meetbridge_groups: 'group-of-the-course-3' },
  });
  const bearer = (student.body as { pass: string }).pass;
  expect(outcomeOf(await door.ask('/lti/notes', { group: 'group-of-the-course-4' }, { bearer }))).toBe(
    'not_allowed',
  );
});

test('a teacher’s pages end a day after the launch, however often they were sent', async () => {
  let code = await codeOf({ [claim('roles')]: [INSTRUCTOR] });
  const attend = async (): Promise<Shown> => {
    const shown = await post(door, '/lti/attendance', { code });
    code = fieldIn(shown.page, 'code');
    return shown;
  };
  for (let hour = 0; hour < 23; hour += 1) {
    expect((await attend()).code).toBe('ok 200');
    door.now += 60 * 60_000;
  }
  expect((await attend()).code).toBe('ok 200');
  door.now = NOW + 24 * 60 * 60_000 + 1000;
  expect((await attend()).code).toBe('lti_page_expired');
});

describe('an address in a claim cannot write the page’s policy', () => {
  const policyOf = ({ headers }: Shown): string => headers.get('content-security-policy') ?? '';
  const presentation = (return_url: string): Members => ({
    [claim('launch_presentation')]: { locale: 'en', return_url },
  });

  test.each(['https://*/', 'https://*.example/', 'https://x;sandbox/', "https://x'y/", 'https://a,b/'])(
    'where %s is the way back',
    async (address) => {
      const shown = await launchOf(door, platform, presentation(address));
      expect(shown.code).toBe('ok 200');
      expect(policyOf(shown)).toMatch(/; frame-ancestors 'self' https:\/\/lms\.example$/);
    },
  );

  test('where an ordinary one is the way back, it may frame the page', async () => {
    const shown = await launchOf(door, platform, presentation('https://courses.example:8443/x'));
    expect(policyOf(shown)).toContain(' https://courses.example:8443');
  });

  test.each(['https://x;sandbox/', 'https://*/'])('where %s takes the choice back', async (address) => {
    const change = deepLinking(platform, { deep_link_return_url: address });
    expect((await launchOf(door, platform, change)).code).toBe('lti_return_refused');
  });
});

test('names and titles are shown without what turns or hides text, and cut', async () => {
  const { page } = await launchOf(door, platform, {
    name: `Ada \u202eevil${'x'.repeat(400)}`,
    [claim('resource_link')]: { id: 'odd', title: `Turned \u202e${'y'.repeat(500)}` },
  });
  expect(page).not.toContain('\u202e');
  expect(page).not.toContain('x'.repeat(100));
  expect(page).not.toContain('y'.repeat(256));
});

test('a platform that invents deployments does not make the registration grow without end', async () => {
  const many = await registerPlatform(door, {
    issuer: 'https://many.example',
    deployments: Array.from({ length: 1000 }, (_, nth) => `D${nth}`),
    policy: { newDeployments: 'accept' },
  });
  const begun = await begin(door, many, { lti_deployment_id: undefined });
  const claims = claimsOf(many, begun, door.now, { [claim('deployment_id')]: 'another' });
  const fields = { state: begun.state, id_token: signedBy(many.key, claims) };
  expect((await post(door, '/lti/launch', fields, { cookie: begun.cookie })).code).toBe('ok 200');
  const kept = await changeRegistration(door.store.records, many.site.id, (old) => old);
  expect(kept?.lti.deployments).toHaveLength(1000);
  await many.close();
});

describe('a platform that registers, and wants token requests to bear another one’s name', () => {
  test.each<[string, string, string]>([
    ['that one’s token endpoint', 'https://lms.example/token', 'lti_issuer_mismatch'],
    ['that one’s host', 'LMS.example', 'lti_issuer_mismatch'],
    ['a name that is nobody’s', 'https://api.elsewhere.example/token', 'ok 200'],
  ])('%s', async (_name, authorization_server, code) => {
    const open = await openFrontDoor({ allowLoopback: true });
    const victim = await registerPlatform(open);
    const registrar = await startRegistrar();
    registrar.configuration = { ...registrar.configuration, authorization_server };
    expect((await registerAt(open, registrar)).code).toBe(code);
    expect(registrar.registrations()).toHaveLength(code === 'ok 200' ? 1 : 0);
    await registrar.host.close();
    await victim.close();
    await open.close();
  });
});

test('a login goes to an address that is written beyond ASCII', async () => {
  const far = await registerPlatform(door, { issuer: 'https://far.example' });
  const authorizationEndpoint = 'https://far.example/学校/auth?tenant=é';
  await changeRegistration(door.store.records, far.site.id, (old) => ({ ...old, authorizationEndpoint }));
  const { address } = await begin(door, far);
  expect(address.pathname).toBe('/%E5%AD%A6%E6%A0%A1/auth');
  expect(address.searchParams.get('tenant')).toBe('é');
  await far.close();
});

test.each(['', '#', '#<script>'])(
  'what only begins as a role of instructors teaches nothing: %j',
  async (end) => {
    const role = `http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor${end}`;
    const shown = await launchOf(door, platform, { ...deepLinking(platform), [claim('roles')]: [role] });
    expect(shown.code).toBe('lti_teachers_only');
  },
);

test('a pass, a note or a code for a tab is no code of a page', async () => {
  const { pass } = (await passOf({})).body as { pass: string };
  const { body } = await door.ask('/lti/notes', {}, { bearer: pass });
  const { assertion } = body as { assertion: string };
  const framed = await post(door, '/lti/login', loginOf(platform), { 'sec-fetch-dest': 'iframe' });
  const tab = fieldIn(framed.page, 'meetbridge_tab');
  expect(tab).not.toBe('');
  for (const code of [pass, assertion, tab]) {
    expect(outcomeOf(await door.ask('/lti/session', { code }))).toBe('lti_page_expired');
  }
  const again = await post(door, '/lti/login', loginOf(platform, { meetbridge_tab: pass }));
  expect(again.code).toBe('lti_page_expired');
});

test('a launch of one client is none of another client of the same issuer', async () => {
  const twin = await registerPlatform(door, { clientId: 'client-2' });
  const begun = await begin(door, platform);
  const id_token = signedBy(twin.key, claimsOf(twin, begun, door.now));
  const shown = await post(door, '/lti/launch', { state: begun.state, id_token }, { cookie: begun.cookie });
  expect(shown.code).toBe('lti_wrong_audience');
  await twin.close();
});

test('a claim that stands twice, or names a prototype, is no token', async () => {
  for (const twice of ['"sub":"7","sub":"1"', '"\\u0073ub":"7","sub":"1"', '"__proto__":{"sub":"1"}']) {
    const begun = await begin(door, platform);
    const whole = JSON.stringify(claimsOf(platform, begun, door.now, { sub: undefined }));
    const header = JSON.stringify({ alg: 'RS256', kid: platform.key.kid });
    const text = [header, `{${twice},${whole.slice(1)}`]
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
    const signature = sign('sha256', Buffer.from(text), platform.key.privateKey).toString('base64url');
    const fields = { state: begun.state, id_token: `${text}.${signature}` };
    expect((await post(door, '/lti/launch', fields, { cookie: begun.cookie })).code).toBe(
      'lti_token_malformed',
    );
  }
});
