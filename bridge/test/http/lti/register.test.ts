import { beforeEach, describe, expect, test } from 'vitest';
import { approve, registeredSite } from '../../../src/sites/registrations.ts';
import { listSites } from '../../../src/sites/registry.ts';
import type { LtiSite } from '../../../src/sites/site.ts';
import { AUDIENCE } from '../../front-door.ts';
import { factsIn, type Members } from '../../lti-platform.ts';
import { invite, register, registerAt, useRegistrar, TOKEN, TOOL } from './registrar.ts';

const scene = useRegistrar();

const SCOPES = [
  'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
  'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
];
const DAY = 24 * 60 * 60_000;

const site = async (clientId = 'client-7'): Promise<LtiSite> => {
  const found = await registeredSite(scene.door.store.records, scene.registrar.origin, clientId);
  if (found === null) throw new Error('It is not registered.');
  return found;
};
const sent = (): Members => JSON.parse(scene.registrar.registrations()[0]?.body ?? '{}') as Members;

/** Begins a login as the platform would. */
const login = async (): Promise<string> => {
  const asked = new URLSearchParams({
    iss: scene.registrar.origin,
    client_id: 'client-7',
    login_hint: '7',
    target_link_uri: `${AUDIENCE}/lti/launch`,
  });
  const answer = await fetch(`${scene.door.address}/lti/login?${asked}`, { redirect: 'manual' });
  return answer.headers.get('meetbridge-code') ?? `ok ${answer.status}`;
};

describe('a platform that registers the tool', () => {
  test('is kept with what it said, and waits for the operator', async () => {
    expect(await registerAt(scene.door, scene.registrar)).toMatchObject({ code: 'ok 200' });
    const { origin } = scene.registrar;
    expect(await site()).toMatchObject({
      status: 'pending',
      origins: [AUDIENCE],
      software: 'moodle 2025041400',
      lti: {
        issuer: origin,
        clientId: 'client-7',
        authorizationEndpoint: `${origin}/auth`,
        tokenEndpoint: `${origin}/token`,
        jwksUri: `${origin}/jwks`,
        authorizationServer: null,
        deployments: ['D7'],
        network: 'public',
        product: 'moodle 2025041400',
        scopes: { asked: SCOPES, granted: SCOPES },
        proposed: null,
      },
    });
    expect(await login()).toBe('lti_registration_pending');
    await approve(scene.door.store.records, (await site()).id);
    expect(await login()).toBe('ok 302');
  });

  test('is told of the tool once, with its own token', async () => {
    await registerAt(scene.door, scene.registrar);
    const [{ method, headers } = { method: '', headers: {} }, ...more] = scene.registrar.registrations();
    expect(more).toEqual([]);
    expect(method).toBe('POST');
    expect(headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
      accept: 'application/json',
    });
    expect(sent()).toMatchObject({
      application_type: 'web',
      response_types: ['id_token'],
      grant_types: ['implicit', 'client_credentials'],
      initiate_login_uri: `${AUDIENCE}/lti/login`,
      redirect_uris: [`${AUDIENCE}/lti/launch`],
      jwks_uri: `${AUDIENCE}/lti/jwks.json`,
      token_endpoint_auth_method: 'private_key_jwt',
      client_name: 'Meetbridge',
      scope: SCOPES.join(' '),
      [TOOL]: {
        domain: 'bridge.example',
        target_link_uri: `${AUDIENCE}/lti/launch`,
        messages: [
          { type: 'LtiResourceLinkRequest' },
          { type: 'LtiDeepLinkingRequest', label: 'Online meeting' },
        ],
      },
    });
  });

  test('is not asked for anybody’s e-mail address', async () => {
    await registerAt(scene.door, scene.registrar);
    expect((sent()[TOOL] as { claims: string[] }).claims).toContain('name');
    expect(scene.registrar.registrations()[0]?.body).not.toContain('email');
  });

  test.each([
    ['moodle', { meetbridge_groups: '$Moodle.Person.userGroupIds' }],
    ['canvas', {}],
  ])('of the family %s puts in the groups it knows of', async (family, custom) => {
    scene.registrar.configuration['https://purl.imsglobal.org/spec/lti-platform-configuration'] = {
      product_family_code: family,
    };
    await registerAt(scene.door, scene.registrar);
    expect(sent()[TOOL]).toMatchObject({ custom_parameters: custom });
  });

  test('is shown what was asked, what was granted, and how the operator approves', async () => {
    scene.registrar.made['scope'] = `${SCOPES[0]} https://platform.example/scope/extra`;
    const { page } = await registerAt(scene.door, scene.registrar);
    const { id } = await site();
    expect(page).toContain(`meetbridge sites approve ${id}`);
    expect(page).toContain('D7');
    for (const scope of ['https://platform.example/scope/extra']) expect(page).toContain(scope);
    expect(page.match(/class="bad"/g)).toHaveLength(2);
    expect((await site()).lti.scopes?.granted).toEqual([SCOPES[0], 'https://platform.example/scope/extra']);
    expect(factsIn(page)).toEqual(expect.objectContaining({ platformOrigin: scene.registrar.origin }));
  });

  test('may frame the result, and nobody else', async () => {
    const { headers } = await registerAt(scene.door, scene.registrar);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toContain(`frame-ancestors 'self' ${scene.registrar.origin}`);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('may show it at a tenant’s own address, from which it was opened', async () => {
    const parameters = {
      invite: await invite(scene.door),
      openid_configuration: `${scene.registrar.origin}/configuration`,
    };
    const headers = { referer: 'https://school.platform.example/' };
    const shown = await register(scene.door, parameters, headers);
    expect(shown.headers.get('content-security-policy')).toContain(
      `frame-ancestors 'self' ${scene.registrar.origin} https://school.platform.example`,
    );
  });

  test.each([
    'https://*',
    'https://a;sandbox',
    'about:blank',
    'javascript:alert(1)',
    'https://a,b',
    'nonsense',
  ])('cannot say with %s who else may show it', async (referer) => {
    const parameters = {
      invite: await invite(scene.door),
      openid_configuration: `${scene.registrar.origin}/configuration`,
    };
    const { headers } = await register(scene.door, parameters, { referer });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toContain(`frame-ancestors 'self' ${scene.registrar.origin}`);
  });

  test('needs no token where it asks for none', async () => {
    expect((await registerAt(scene.door, scene.registrar, { registration_token: null })).code).toBe('ok 200');
    expect(scene.registrar.registrations()[0]?.headers.authorization).toBeUndefined();
  });

  test('may name no deployment, and grant nothing', async () => {
    scene.registrar.made = { client_id: 'client-7', scope: '', [TOOL]: {} };
    expect((await registerAt(scene.door, scene.registrar)).code).toBe('ok 200');
    expect((await site()).lti).toMatchObject({ deployments: [], scopes: { granted: [] } });
  });

  test('may have its keys, tokens and logins elsewhere', async () => {
    Object.assign(scene.registrar.configuration, {
      authorization_endpoint: 'https://sso.platform.example/auth',
      token_endpoint: 'https://sso.platform.example/token',
      jwks_uri: 'https://sso.platform.example/jwks',
      authorization_server: 'https://platform.example',
    });
    expect((await registerAt(scene.door, scene.registrar)).code).toBe('ok 200');
    expect((await site()).lti).toMatchObject({ authorizationServer: 'https://platform.example' });
  });
});

describe('a client that comes again', () => {
  beforeEach(async () => {
    await registerAt(scene.door, scene.registrar);
    await approve(scene.door.store.records, (await site()).id);
  });

  test('stays as it was until the operator approves what is new', async () => {
    const before = await site();
    scene.registrar.configuration['token_endpoint'] = `${scene.registrar.origin}/token2`;
    scene.registrar.made = { client_id: 'client-7', scope: '', [TOOL]: { deployment_id: 'D8' } };
    const { code, page } = await registerAt(scene.door, scene.registrar);
    expect(code).toBe('ok 200');
    expect(page).toContain(before.id);

    const { lti, ...rest } = await site();
    expect(rest).toEqual({ ...before, lti: undefined } as object);
    expect({ ...lti, proposed: null }).toEqual(before.lti);
    expect(lti.proposed).toMatchObject({
      tokenEndpoint: `${scene.registrar.origin}/token2`,
      deployments: ['D8'],
    });
    expect(await login()).toBe('ok 302');

    await approve(scene.door.store.records, before.id);
    expect((await site()).lti).toMatchObject({
      tokenEndpoint: `${scene.registrar.origin}/token2`,
      deployments: ['D7', 'D8'],
      proposed: null,
    });
  });

  test('under another client id is another registration', async () => {
    scene.registrar.made['client_id'] = 'client-8';
    await registerAt(scene.door, scene.registrar);
    expect((await site()).lti.proposed).toBeNull();
    expect((await site('client-8')).status).toBe('pending');
  });
});

describe('an invite', () => {
  test('is good for one registration', async () => {
    const code = await invite(scene.door);
    expect((await registerAt(scene.door, scene.registrar, { invite: code })).code).toBe('ok 200');
    expect((await registerAt(scene.door, scene.registrar, { invite: code })).code).toBe('lti_invite_invalid');
    scene.door.now += 60 * 60_000;
    expect((await registerAt(scene.door, scene.registrar, { invite: code })).code).toBe('lti_invite_invalid');
    expect((await register(scene.door, { invite: code })).code).toBe('lti_invite_invalid');
    expect(scene.registrar.registrations()).toHaveLength(1);
  });

  test('that is used twice at once registers once', async () => {
    const code = await invite(scene.door);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => registerAt(scene.door, scene.registrar, { invite: code })),
    );
    expect(answers.map((one) => one.code).sort()).toEqual([
      ...Array.from({ length: 9 }, () => 'lti_invite_invalid'),
      'ok 200',
    ]);
    expect(scene.registrar.registrations()).toHaveLength(1);
    expect(await listSites(scene.door.store.records)).toHaveLength(1);
  });

  test('is good again after the platform has refused', async () => {
    const code = await invite(scene.door);
    scene.registrar.status = 401;
    expect((await registerAt(scene.door, scene.registrar, { invite: code })).code).toBe(
      'lti_registration_refused',
    );
    scene.registrar.status = 201;
    expect((await registerAt(scene.door, scene.registrar, { invite: code })).code).toBe('ok 200');
  });

  test('is good for a day', async () => {
    const code = await invite(scene.door);
    scene.door.now += DAY - 1;
    expect((await register(scene.door, { invite: code })).code).toBe('ok 200');
    scene.door.now += 1;
    expect((await register(scene.door, { invite: code })).code).toBe('lti_invite_expired');
    expect((await registerAt(scene.door, scene.registrar, { invite: code })).code).toBe('lti_invite_expired');
    expect(scene.registrar.host.connections).toBe(0);
  });

  test('alone shows what to type in by hand, as often as one likes', async () => {
    const code = await invite(scene.door);
    for (let times = 0; times < 2; times += 1) {
      const { page, headers } = await register(scene.door, { invite: code });
      for (const value of [
        `${AUDIENCE}/lti/login`,
        `${AUDIENCE}/lti/launch`,
        `${AUDIENCE}/lti/jwks.json`,
        'bridge.example',
        ...SCOPES,
      ]) {
        expect(page).toContain(value);
      }
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
    expect((await registerAt(scene.door, scene.registrar, { invite: code })).code).toBe('ok 200');
  });
});
