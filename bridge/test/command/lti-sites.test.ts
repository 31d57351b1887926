import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withStore } from '../../src/command/data.ts';
import { addRegistration, propose } from '../../src/sites/registrations.ts';
import { RegistrationFile, registrationOf } from '../../src/sites/registration.ts';
import type { LtiSite, Site } from '../../src/sites/site.ts';
import { say, type Said } from './command-line.ts';

const ORIGIN = 'https://meet.example.org';
const NRPS = 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';

const platform = {
  issuer: 'https://lms.example',
  clientId: 'client-1',
  deployments: ['D1'],
  authorizationEndpoint: 'https://lms.example/auth',
  tokenEndpoint: 'https://lms.example/token',
  jwksUri: 'https://lms.example/jwks',
};

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'meetbridge-lti-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const command = (...args: string[]): Promise<Said> =>
  say(args, { MEETBRIDGE_DATA: data, MEETBRIDGE_URL: ORIGIN });
const json = async <T>(...args: string[]): Promise<T> => {
  const { out, err } = await command(...args, '--json');
  if (out === '') throw new Error(err);
  return JSON.parse(out) as T;
};
const fileWith = (content: object | string): string => {
  const path = join(data, 'platform.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const addPlatform = (change: object = {}): Promise<LtiSite & { site: string }> =>
  json('sites', 'add-lti', fileWith({ ...platform, ...change }));

/** A registration as a platform made it by itself. */
const registerItself = async (): Promise<LtiSite> => {
  const site = await withStore(data, ({ records }) =>
    addRegistration(records, {
      registration: {
        ...registrationOf(RegistrationFile.parse(platform)),
        scopes: { asked: [NRPS], granted: [NRPS] },
      },
      name: 'lms.example',
      software: 'moodle 5',
      origin: ORIGIN,
      status: 'pending',
      now: 0,
    }),
  );
  if (site === null) throw new Error('It is there.');
  return site;
};

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
    const { code, err } = await say(['invite', '--lti'], { MEETBRIDGE_DATA: data });
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
    const { code, err } = await command('sites', 'add-lti', join(data, 'nothing.json'));
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

describe('a registration that waits', () => {
  test('is listed with what it is and how it is let in', async () => {
    const { id } = await registerItself();
    const { out } = await command('sites');
    expect(out).toMatch(/s_\S+ {2}pending .* lms\.example {2}LTI {2}moodle 5/);
    for (const line of [
      'issuer: https://lms.example',
      'client id: client-1',
      'deployments: D1',
      'granted: roster',
      `waits for: meetbridge sites approve ${id}`,
    ]) {
      expect(out).toContain(line);
    }
  });

  test('can be approved once', async () => {
    const { id } = await registerItself();
    const { out } = await command('sites', 'approve', id);
    expect(out).toContain('is active');
    expect(out).toContain('tokenEndpoint: https://lms.example/token');
    expect(out).toContain('deployments: D1');
    const { code, err } = await command('sites', 'approve', id);
    expect([code, err]).toEqual([2, `Nothing of ${id} waits for approval.\n`]);
  });

  test.each(['suspend', 'resume'])('cannot be let in by %s', async (verb) => {
    const { id } = await registerItself();
    expect((await command('sites', verb, id)).code).toBe(2);
    expect(await json('sites')).toMatchObject([{ status: 'pending' }]);
  });

  test('can be removed', async () => {
    const { id } = await registerItself();
    expect(await json('sites', 'remove', id)).toEqual({ removed: id });
    expect(await json('sites')).toEqual([]);
  });
});

test('what was proposed is shown before and when it is approved', async () => {
  const { id, lti } = await addPlatform();
  await withStore(data, ({ records }) =>
    propose(records, id, {
      ...lti,
      jwksUri: 'https://lms.example/jwks2',
      deployments: ['D2'],
      scopes: { asked: [], granted: [NRPS] },
      at: 0,
    }),
  );
  const changes = [
    'jwksUri: https://lms.example/jwks → https://lms.example/jwks2',
    'deployments: + D2',
    'granted: roster',
  ];
  const listed = (await command('sites')).out;
  const approved = (await command('sites', 'approve', id)).out;
  for (const change of changes) {
    expect(listed).toContain(change);
    expect(approved).toContain(change);
  }
  expect(approved).not.toContain('tokenEndpoint');
  expect(await json('sites')).toMatchObject([
    { lti: { jwksUri: 'https://lms.example/jwks2', proposed: null } },
  ]);
});

test('what a platform says of itself writes nothing but text on the terminal', async () => {
  const { id, lti } = await addPlatform();
  const product = 'moodle\u001b[2J\u0007\r\nroot# \u202e';
  await withStore(data, ({ records }) => propose(records, id, { ...lti, product, at: 0 }));
  expect((await command('sites')).out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

describe('deployment', () => {
  test('makes one known, and once', async () => {
    const { id } = await addPlatform();
    await command('sites', 'deployment', id, 'D2');
    const site = await json<LtiSite>('sites', 'deployment', id, 'D2');
    expect(site.lti.deployments).toEqual(['D1', 'D2']);
  });

  test.each(['', 'd'.repeat(256)])('takes none of the length of "%s"', async (deployment) => {
    const { id } = await addPlatform();
    expect((await command('sites', 'deployment', id, deployment)).code).toBe(2);
  });
});

describe('policy', () => {
  test('changes what is named, and nothing else', async () => {
    const { id } = await addPlatform({ policy: { newDeployments: 'accept' } });
    const words = ['opens=tab', 'assistants=attend', 'frames=https://*.school.example,https://other.example'];
    const site = await json<LtiSite>('sites', 'policy', id, ...words);
    expect(site.lti.policy).toEqual({
      opens: 'tab',
      assistantsModerate: false,
      newDeployments: 'accept',
      frameOrigins: ['https://*.school.example', 'https://other.example'],
    });
    expect((await json<LtiSite>('sites', 'policy', id, 'frames=')).lti.policy.frameOrigins).toEqual([]);
  });

  test.each([
    'opens=window',
    'opens',
    'assistants=true',
    'deployments=maybe',
    'frames=https://school.example/path',
    "frames='unsafe-inline'",
    'frames=*',
    '__proto__=x',
    'colour=red',
  ])('does not know %s', async (word) => {
    const { id } = await addPlatform();
    const { code, err } = await command('sites', 'policy', id, word);
    expect(code).toBe(2);
    expect(err).toContain('opens=frame|tab');
  });
});

describe('an LTI platform', () => {
  test('is suspended and resumed like a site', async () => {
    const { id } = await addPlatform();
    expect(await json('sites', 'suspend', id)).toMatchObject({ status: 'suspended' });
    expect(await json('sites', 'resume', id)).toMatchObject({ status: 'active' });
  });

  test('has no key of ours to rotate', async () => {
    const { id } = await addPlatform();
    expect((await command('sites', 'rotate', id)).err).toContain('meetbridge keys rotate');
  });

  test('that was removed can be added again', async () => {
    const { id } = await addPlatform();
    await command('sites', 'remove', id);
    expect((await addPlatform()).id).not.toBe(id);
  });

  test.each([['approve'], ['deployment', 'D1'], ['policy', 'opens=tab']])(
    'that is not there cannot have %s',
    async (verb, ...words) => {
      const { code, err } = await command('sites', verb, 's_nobodyknowsthis1', ...words);
      expect([code, err]).toEqual([
        2,
        expect.stringContaining('There is no LTI platform s_nobodyknowsthis1.'),
      ]);
    },
  );

  test.each([['approve'], ['add-lti'], ['update-lti', 's_x'], ['deployment', 's_x'], ['policy', 's_x']])(
    '%s without what it takes says so',
    async (...words) => {
      const { code, err } = await command('sites', ...words);
      expect([code, err]).toEqual([2, expect.stringContaining(`sites ${words[0]} takes`)]);
    },
  );
});
