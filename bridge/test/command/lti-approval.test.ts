import { describe, expect, test } from 'vitest';
import { withStore } from '../../src/command/data.ts';
import { propose } from '../../src/sites/registrations.ts';
import type { LtiSite } from '../../src/sites/site.ts';
import { NRPS, useOperator } from './operator.ts';

const operator = useOperator();
const { command, json, addPlatform, registerItself } = operator;

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
  await withStore(operator.data, ({ records }) =>
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
  await withStore(operator.data, ({ records }) => propose(records, id, { ...lti, product, at: 0 }));
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
