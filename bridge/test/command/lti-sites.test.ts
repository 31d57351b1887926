import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LtiSite, Site } from '../../src/sites/site.ts';
import { say } from './command-line.ts';
import { ORIGIN, platform, useOperator } from './operator.ts';

const operator = useOperator();
const { command, json, fileWith, addPlatform, registerItself } = operator;

describe('invite --lti', () => {
  test('prints the address of a registration, and where it goes', async () => {
    const { out } = await command('invite', '--lti');
    expect(out).toMatch(/https:\/\/meet\.example\.org\/lti\/register\?invite=[\w-]{24}\n/);
    expect(out).toContain('Add LTI Advantage');
    expect(out).toContain('by hand');
  });

  test('answers programs with it and its end', async () => {
    const { url, expiresAt } = await json<{ url: string; expiresAt: number }>('invite', '--lti');
    expect(new URL(url).searchParams.get('invite')).toMatch(/^[\w-]{24}$/);
    expect(expiresAt).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  });

  test('needs the bridge’s address', async () => {
    const { code, err } = await say(['invite', '--lti'], { MEETBRIDGE_DATA: operator.data });
    expect(code).toBe(2);
    expect(err).toContain('MEETBRIDGE_URL is missing');
  });

  test('is not for a site’s plugin at the same time', async () => {
    expect((await command('invite', '--lti', '--origin', ORIGIN)).code).toBe(2);
  });
});

describe('add-lti', () => {
  test('adds a platform that counts at once, and answers with its id', async () => {
    const { id, site, ...rest } = await addPlatform({ name: 'The school' });
    expect(id).toMatch(/^s_[\w-]{16}$/);
    expect(site).toBe(id);
    expect(rest).toMatchObject({
      status: 'active',
      name: 'The school',
      origins: [ORIGIN],
      lti: { ...platform, network: 'named', authorizationServer: null },
    });
    expect(await json('sites')).toMatchObject([{ id, lti: { issuer: 'https://lms.example' } }]);
  });

  test('calls one without a name by its host', async () => {
    expect((await addPlatform()).name).toBe('lms.example');
  });

  test('takes no client twice, and says which it is and how it is changed', async () => {
    const { id } = await addPlatform();
    const { code, out, err } = await command('sites', 'add-lti', fileWith({ ...platform, deployments: [] }));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`meetbridge sites update-lti ${id}`);
    expect(await json<Site[]>('sites')).toHaveLength(1);
  });

  test('says where nobody can come in yet', async () => {
    const { out } = await command('sites', 'add-lti', fileWith({ ...platform, deployments: [] }));
    expect(out).toMatch(/no deployment yet.*meetbridge sites deployment s_/);
  });

  test.each<[string, object | string, string[]]>([
    ['no JSON', '{"issuer": "secret', ['The file is no JSON.']],
    ['a list', '[]', ['all of it is missing or of the wrong kind']],
    ['nothing', {}, ['issuer', 'clientId', 'authorizationEndpoint', 'tokenEndpoint', 'jwksUri']],
    ['a plain-http key set', { ...platform, jwksUri: 'http://secret.example' }, ['jwksUri must be https']],
    ['no address', { ...platform, tokenEndpoint: 'secret' }, ['tokenEndpoint must be a web address']],
    ['an unknown member', { ...platform, client_id: 'secret' }, ['client_id has no meaning here']],
    [
      'a wrong policy',
      { ...platform, policy: { opens: 'secret' } },
      ['policy.opens must be one of its words'],
    ],
    ['a deployment that is a number', { ...platform, deployments: [7] }, ['deployments.0 is missing or of']],
    ['an empty client id', { ...platform, clientId: '' }, ['clientId is empty']],
  ])('says what is wrong with %s, and no value', async (_, content, sentences) => {
    const { code, out, err } = await command('sites', 'add-lti', fileWith(content));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const sentence of sentences) expect(err).toContain(sentence);
    expect(err).not.toContain('secret');
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('says that there is no such file', async () => {
    const { code, err } = await command('sites', 'add-lti', join(operator.data, 'nothing.json'));
    expect([code, err]).toEqual([2, 'The file cannot be read (ENOENT).\n']);
  });
});

describe('update-lti', () => {
  test('replaces addresses, deployments and policy', async () => {
    const { id } = await addPlatform();
    const change = {
      tokenEndpoint: 'https://lms.example/token2',
      deployments: ['D2'],
      policy: { opens: 'tab' },
    };
    const site = await json<LtiSite>('sites', 'update-lti', id, fileWith({ ...platform, ...change }));
    expect(site).toMatchObject({ id, status: 'active', lti: { ...change, policy: { opens: 'tab' } } });
  });

  test.each([{ issuer: 'https://other.example' }, { clientId: 'client-2' }])(
    'makes no other registration out of one: %j',
    async (change) => {
      const { id } = await addPlatform();
      expect((await command('sites', 'update-lti', id, fileWith({ ...platform, ...change }))).code).toBe(2);
      expect(await json('sites')).toMatchObject([{ lti: platform }]);
    },
  );

  test('approves nothing', async () => {
    const { id } = await registerItself();
    expect((await json<LtiSite>('sites', 'update-lti', id, fileWith(platform))).status).toBe('pending');
  });
});
