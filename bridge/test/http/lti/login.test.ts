import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeSite } from '../../../src/sites/registry.ts';
import { AUDIENCE, type FrontDoor, openFrontDoor } from '../../front-door.ts';
import {
  begin,
  loginOf,
  type Members,
  type Platform,
  post,
  registerPlatform,
  type Shown,
} from '../../lti-platform.ts';

let door: FrontDoor;
let platform: Platform;
const others: Platform[] = [];

beforeAll(async () => {
  door = await openFrontDoor();
  platform = await registerPlatform(door);
});
afterAll(async () => {
  for (const one of [platform, ...others]) await one.close();
  await door.close();
});

const login = async (
  change: Members,
  headers: { [name: string]: string } = {},
  at: Platform = platform,
): Promise<Shown> => await post(door, '/lti/login', loginOf(at, change), headers);

const rows = async (): Promise<number> => (await door.store.records.list('lti', { limit: 10_000 })).length;

describe('a login', () => {
  test('leads to the registered endpoint and asks as the security framework says', async () => {
    const { address, state, nonce, cookie } = await begin(door, platform);
    expect(address.origin + address.pathname).toBe('https://lms.example/auth');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: 'client-1',
      redirect_uri: `${AUDIENCE}/lti/launch`,
      login_hint: '7',
      lti_message_hint: '{"cmid":3}',
    });
    expect(nonce).toMatch(/^[\w-]{22,}$/);
    expect(state.length).toBeGreaterThan(22);
    expect(cookie).toMatch(/^__Host-/);
  });

  test('is the same by POST, is kept nowhere and tells no other site where it was', async () => {
    const { status, headers } = await login({});
    expect(status).toBe(302);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('has a state and nonce of its own each time', async () => {
    const [one, two] = [await begin(door, platform), await begin(door, platform)];
    expect(one.state).not.toBe(two.state);
    expect(one.nonce).not.toBe(two.nonce);
  });

  test('binds the browser by a cookie of this host alone, which is none of what travels', async () => {
    const { headers } = await login({});
    const [cookie = ''] = headers.getSetCookie();
    for (const attribute of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=None', 'Partitioned', 'Max-Age=600'])
      expect(cookie).toContain(attribute);
    const value = /=([\w-]+)/.exec(cookie)?.[1] ?? '';
    expect(value.length).toBeGreaterThan(22);
    expect(headers.get('location')).not.toContain(value);
  });

  test.each([
    ['{"cmid":3,"launchid":"ltilaunch3_1"}&x=1 + ü 漢'],
    [`${'a'.repeat(1000)}.${'b'.repeat(2000)}.${'c'.repeat(40)}`],
  ])('gives hints back as they came: %#', async (hint) => {
    const { headers } = await login({ lti_message_hint: hint, login_hint: `7 ${hint.slice(0, 20)}` });
    const { searchParams } = new URL(headers.get('location') ?? '');
    expect(searchParams.get('lti_message_hint')).toBe(hint);
    expect(searchParams.get('login_hint')).toBe(`7 ${hint.slice(0, 20)}`);
  });

  test('with hints too long for an address goes on by a form', async () => {
    const hint = `${'a'.repeat(12_000)}`;
    const { status, page } = await login({ lti_message_hint: hint });
    expect(status).toBe(200);
    expect(page).toContain('action="https://lms.example/auth"');
    expect(page).toContain(hint);
  });

  test('takes a query at the link’s address', async () => {
    expect((await login({ target_link_uri: `${AUDIENCE}/lti/launch?x=1` })).status).toBe(302);
  });

  test('without client_id finds the only one of an issuer', async () => {
    expect((await login({ client_id: undefined })).status).toBe(302);
  });

  test('stores nothing', async () => {
    const before = await rows();
    for (let count = 0; count < 20; count += 1) await begin(door, platform);
    expect(await rows()).toBe(before);
  });
});

describe('a login is refused', () => {
  test.each([
    ['without iss', { iss: undefined }, 'lti_login_malformed'],
    ['without login_hint', { login_hint: undefined }, 'lti_login_malformed'],
    ['with an empty login_hint', { login_hint: '' }, 'lti_login_malformed'],
    ['without target_link_uri', { target_link_uri: undefined }, 'lti_login_malformed'],
    ['with a hint of 20 kB', { login_hint: 'x'.repeat(20_000) }, 'lti_login_malformed'],
    ['from an unknown issuer', { iss: 'https://other.example' }, 'lti_platform_unknown'],
    ['from an issuer with a slash more', { iss: 'https://lms.example/' }, 'lti_platform_unknown'],
    ['from an issuer in capitals', { iss: 'https://LMS.example' }, 'lti_platform_unknown'],
    ['for an unknown client', { client_id: 'client-2' }, 'lti_platform_unknown'],
    ['for a client called __proto__', { client_id: '__proto__' }, 'lti_platform_unknown'],
    ['for an unknown deployment', { lti_deployment_id: 'D2' }, 'lti_deployment_unknown'],
    ['with a hostile frame name', { lti_storage_target: '"><script>' }, 'lti_login_malformed'],
  ])('%s', async (_name, change, code) => {
    const { code: given, status } = await login(change);
    expect(given).toBe(code);
    expect([400, 401, 403]).toContain(status);
  });

  test.each([
    'https://evil.example/lti/launch',
    '//evil.example/lti/launch',
    `https://${new URL(AUDIENCE).host}@evil.example/lti/launch`,
    `https://tool@${new URL(AUDIENCE).host}/lti/launch`,
    'javascript:alert(1)',
    `${AUDIENCE}\\@evil.example/lti/launch`,
    `${AUDIENCE}/lti/launch\\..`,
    `${AUDIENCE}/lti/launch#x`,
    `${AUDIENCE}/metrics`,
    `${AUDIENCE}.evil.example/lti/launch`,
  ])('for a link to %s', async (target_link_uri) => {
    const { code, page, headers } = await login({ target_link_uri });
    expect(code).toBe('lti_target_foreign');
    expect(headers.get('location')).toBeNull();
    expect(page).not.toContain('evil');
  });

  test('with a parameter that stands twice, in one place or in two', async () => {
    const twice = new URLSearchParams([...loginOf(platform), ['iss', 'https://other.example']]);
    expect((await post(door, '/lti/login', twice)).code).toBe('lti_login_malformed');
    const both = await post(door, `/lti/login?iss=${encodeURIComponent(platform.issuer)}`, loginOf(platform));
    expect(both.code).toBe('lti_login_malformed');
    const query = await fetch(`${door.address}/lti/login?${twice}`, { redirect: 'manual' });
    expect(query.headers.get('meetbridge-code')).toBe('lti_login_malformed');
  });

  test('in the same words for an unknown issuer and an unknown client', async () => {
    const [one, two] = [await login({ iss: 'https://other.example' }), await login({ client_id: 'nobody' })];
    expect(one.page).toBe(two.page);
    expect(one.status).toBe(two.status);
  });

  test('where an issuer has two clients and names none', async () => {
    others.push(await registerPlatform(door, { issuer: 'https://two.example', clientId: 'a' }));
    others.push(await registerPlatform(door, { issuer: 'https://two.example', clientId: 'b' }));
    const two = others.at(-1) ?? platform;
    expect((await login({ client_id: undefined }, {}, two)).code).toBe('lti_platform_ambiguous');
    expect((await login({}, {}, two)).status).toBe(302);
  });

  test('where all clients of an issuer wait, and names none; one that waits beside another stands in nobody’s way', async () => {
    const issuer = 'https://waiting.example';
    const pair = [
      await registerPlatform(door, { issuer, clientId: 'a' }),
      await registerPlatform(door, { issuer, clientId: 'b' }),
    ] as const;
    others.push(...pair);
    const wait = async (status: 'pending' | 'active', { site }: Platform): Promise<void> =>
      void (await changeSite(door.store.records, site.id, (old) => ({ ...old, status })));
    for (const one of pair) await wait('pending', one);
    expect((await login({ client_id: undefined }, {}, pair[0])).code).toBe('lti_platform_ambiguous');
    await wait('active', pair[1]);
    const { headers } = await login({ client_id: undefined }, {}, pair[0]);
    expect(new URL(headers.get('location') ?? '').searchParams.get('client_id')).toBe('b');
  });

  test.each([
    ['pending', 'lti_registration_pending'],
    ['suspended', 'site_suspended'],
  ] as const)('where the registration is %s', async (status, code) => {
    const quiet = await registerPlatform(door, { issuer: `https://${status}.example` });
    others.push(quiet);
    await changeSite(door.store.records, quiet.site.id, (site) => ({ ...site, status }));
    expect((await login({}, {}, quiet)).code).toBe(code);
  });

  test('and tells nothing of what came in', async () => {
    const { page } = await login({ iss: 'https://secret-issuer.example', login_hint: 'secret-hint' });
    expect(page).not.toContain('secret');
    expect(door.log()).not.toContain('secret');
  });
});

describe('a login in a frame', () => {
  const framed = { 'sec-fetch-dest': 'iframe' };

  test('is a page that can go on there, or in a tab', async () => {
    const { status, page, headers } = await login({}, framed);
    expect(status).toBe(200);
    expect(page).toContain('action="https://lms.example/auth"');
    expect(page).toContain('action="/lti/login"');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self' https://lms.example");
  });

  test('of a platform whose meetings open in tabs has the one button only', async () => {
    const tabs = await registerPlatform(door, { issuer: 'https://tabs.example', policy: { opens: 'tab' } });
    others.push(tabs);
    const { page } = await login({}, framed, tabs);
    expect(page).toMatch(/<form[^>]*target="_blank"/);
    expect(page).not.toContain('data-always="false"');
  });

  test('goes on in the tab once, and says so the second time', async () => {
    const { page } = await login({}, framed);
    const code = /name="meetbridge_tab" value="([\w-]+)"/.exec(page)?.[1] ?? '';
    expect(code).not.toBe('');
    const tab = { 'sec-fetch-dest': 'document' };
    expect((await login({ meetbridge_tab: code }, tab)).status).toBe(302);
    expect((await login({ meetbridge_tab: code }, tab)).code).toBe('lti_page_used');
    expect((await login({ meetbridge_tab: 'made-up' }, tab)).code).toBe('lti_page_expired');
  });

  test.each(['_parent', 'lti_storage_frame'])(
    'keeps its secret with the platform’s frame %s',
    async (target) => {
      const { page } = await login({ lti_storage_target: target }, framed);
      const facts = JSON.parse(
        /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '{}',
      );
      expect(JSON.stringify(facts)).toContain(target);
      expect(JSON.stringify(facts)).toContain('https://lms.example');
    },
  );
});
