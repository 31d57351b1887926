import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { registrationOf, RegistrationFile } from '../../../src/sites/registration.ts';
import { addRegistration } from '../../../src/sites/registrations.ts';
import { listSites } from '../../../src/sites/registry.ts';
import { AUDIENCE } from '../../front-door.ts';
import { json } from '../../platforms/service-host.ts';
import { expectNothing, invite, register, registerAt, startRegistrar, useRegistrar } from './registrar.ts';

const scene = useRegistrar();

describe('a platform that speaks for another', () => {
  const known = { issuer: 'https://lms.example', clientId: 'client-7' };
  const registerKnown = async (): Promise<void> => {
    const addresses = {
      authorizationEndpoint: 'https://lms.example/auth',
      tokenEndpoint: 'https://lms.example/token',
      jwksUri: 'https://lms.example/jwks',
    };
    const file = RegistrationFile.parse({ ...known, ...addresses, deployments: ['D1'] });
    const registration = registrationOf(file);
    const about = { name: 'The school', software: 'LTI 1.3', origin: AUDIENCE, now: scene.door.now };
    await addRegistration(scene.door.store.records, { registration, ...about, status: 'active' });
  };

  test.each([
    'https://lms.example',
    'https://LMS.example',
    'https://lms.example.',
    'https://lms.example:443/',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'http://localhost:PORT',
    'https://127.0.0.1:PORT',
  ])('and says it were %s is refused, and what is known of that one stays', async (issuer) => {
    await registerKnown();
    const before = await listSites(scene.door.store.records);
    scene.registrar.configuration['issuer'] = issuer.replace('PORT', String(scene.registrar.host.port));
    expect((await registerAt(scene.door, scene.registrar)).code).toBe('lti_issuer_mismatch');
    expect(scene.registrar.registrations()).toEqual([]);
    expect(await listSites(scene.door.store.records)).toEqual(before);
  });

  test('and takes the client id of another changes nothing about that one', async () => {
    await registerKnown();
    const before = await listSites(scene.door.store.records);
    expect((await registerAt(scene.door, scene.registrar)).code).toBe('ok 200');
    expect(await listSites(scene.door.store.records)).toEqual(expect.arrayContaining(before));
  });

  test('and sends the token elsewhere is refused', async () => {
    const other = await startRegistrar();
    try {
      scene.registrar.configuration['registration_endpoint'] = `${other.origin}/registration`;
      const code = await invite(scene.door);
      expect((await registerAt(scene.door, scene.registrar, { invite: code })).code).toBe(
        'lti_issuer_mismatch',
      );
      expect(other.host.connections).toBe(0);
      await expectNothing(scene.door, scene.registrar, code);
    } finally {
      await other.host.close();
    }
  });

  test('and redirects, to its configuration or with the token, is not followed', async () => {
    const other = await startRegistrar();
    try {
      const code = await invite(scene.door);
      scene.registrar.answer = (response) =>
        void response.writeHead(302, { location: `${other.origin}/configuration` }).end();
      const first = await registerAt(scene.door, scene.registrar, { invite: code });
      expect(first.code).toBe('lti_configuration_unreadable');
      scene.registrar.answer = (response) => json(response, scene.registrar.configuration);
      scene.registrar.host.answer = ((usual) => (response, seen, nth) => {
        if (seen.url !== '/registration') return usual(response, seen, nth);
        response.writeHead(307, { location: `${other.origin}/registration` }).end();
      })(scene.registrar.host.answer);
      const second = await registerAt(scene.door, scene.registrar, { invite: code });
      expect(second.code).toBe('lti_registration_refused');
      expect(other.host.connections).toBe(0);
      expect(await listSites(scene.door.store.records)).toEqual([]);
    } finally {
      await other.host.close();
    }
  });
});

describe('a configuration that cannot be read', () => {
  const text = (body: string, type = 'application/json', status = 200) => {
    return (response: ServerResponse): void =>
      void response.writeHead(status, { 'content-type': type }).end(body);
  };
  test.each<[string, (response: ServerResponse) => void]>([
    ['is no JSON', text('{"issuer":')],
    ['is a page', text('<!doctype html><title>Log in</title>', 'text/html')],
    ['is a list', text('[]')],
    ['is null', text('null')],
    ['is empty', text('')],
    ['answers 404', text('{}', 'application/json', 404)],
    ['answers 500', text('{}', 'application/json', 500)],
    [
      'says it has 20 MB',
      (response) => {
        response.writeHead(200, { 'content-length': 20 * 1024 * 1024 });
        response.write('{');
      },
    ],
    [
      'has 20 MB',
      (response) => {
        const chunk = Buffer.alloc(1024 * 1024, ' ');
        let left = 20;
        const flood = (): void => {
          while (left > 0) {
            left -= 1;
            if (!response.write(chunk)) return void response.once('drain', flood);
          }
          response.end('{}');
        };
        flood();
      },
    ],
    [
      'is cut off',
      (response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('{');
        response.destroy();
      },
    ],
  ])('%s', async (_, answer) => {
    scene.registrar.answer = answer;
    const code = await invite(scene.door);
    const shown = await registerAt(scene.door, scene.registrar, { invite: code });
    expect(shown).toMatchObject({ status: 400, code: 'lti_configuration_unreadable' });
    await expectNothing(scene.door, scene.registrar, code);
  });

  test('is one that drips', async () => {
    let gone = false;
    scene.registrar.answer = (response) => {
      const drip = setInterval(() => response.write(' '), 100);
      response.on('close', () => {
        clearInterval(drip);
        gone = true;
      });
    };
    const code = await invite(scene.door);
    const before = Date.now();
    const shown = await registerAt(scene.door, scene.registrar, { invite: code });
    expect(shown.code).toBe('lti_configuration_unreadable');
    expect(Date.now() - before).toBeLessThan(8000);
    await expect.poll(() => gone).toBe(true);
    await expectNothing(scene.door, scene.registrar, code);
  });

  test.each(['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri', 'registration_endpoint'])(
    'lacks its %s',
    async (member) => {
      for (const value of [
        undefined,
        null,
        '',
        7,
        ['https://lms.example'],
        { href: 'https://lms.example' },
      ]) {
        scene.registrar.configuration[member] = value;
        const code = await invite(scene.door);
        const shown = await registerAt(scene.door, scene.registrar, { invite: code });
        expect(shown.code).toBe('lti_configuration_unreadable');
        await expectNothing(scene.door, scene.registrar, code);
      }
    },
  );

  test.each([
    [200_000, 'ok 200'],
    [270_000, 'lti_configuration_unreadable'],
  ])('of %i bytes: %s', async (length, code) => {
    scene.registrar.answer = (response) =>
      text(JSON.stringify(scene.registrar.configuration).padEnd(length))(response);
    expect((await registerAt(scene.door, scene.registrar)).code).toBe(code);
  });

  test('is taken whatever media type it bears', async () => {
    scene.registrar.answer = (response) =>
      text(JSON.stringify(scene.registrar.configuration), 'text/plain')(response);
    expect((await registerAt(scene.door, scene.registrar)).code).toBe('ok 200');
  });
});

describe('an answer to the registration', () => {
  test.each<[string, object]>([
    ['without a client id', { client_id: undefined }],
    ['with an empty one', { client_id: '' }],
    ['with a number', { client_id: 7 }],
    ['with one that writes on terminals', { client_id: '\u001b[2Jclient' }],
    ['with one of 256 characters', { client_id: 'c'.repeat(256) }],
  ])('%s is none', async (_, made) => {
    Object.assign(scene.registrar.made, made);
    const code = await invite(scene.door);
    const shown = await registerAt(scene.door, scene.registrar, { invite: code });
    expect(shown.code).toBe('lti_registration_refused');
    expect(await listSites(scene.door.store.records)).toEqual([]);
    expect((await register(scene.door, { invite: code })).code).toBe('ok 200');
  });

  test.each(['__proto__', 'constructor', 'toString'])('may call the tool %s', async (clientId) => {
    await registerAt(scene.door, scene.registrar);
    scene.registrar.made['client_id'] = clientId;
    expect((await registerAt(scene.door, scene.registrar)).code).toBe('ok 200');
    expect(await listSites(scene.door.store.records)).toHaveLength(2);
  });

  test('with markup in it is shown as text', async () => {
    const markup = '<script>alert(1)</script>';
    scene.registrar.made = { client_id: 'client-7', scope: markup };
    scene.registrar.configuration['https://purl.imsglobal.org/spec/lti-platform-configuration'] = {
      product_family_code: markup,
      version: '"><img src=x>',
    };
    const { code, page } = await registerAt(scene.door, scene.registrar);
    expect(code).toBe('ok 200');
    expect(page).not.toMatch(/<script>alert|<img/);
    expect(page).toContain('&lt;script&gt;');
  });

  test('that never comes gives the invite back', async () => {
    scene.registrar.host.answer = ((usual) => (response, seen, nth) => {
      if (seen.url !== '/registration') return usual(response, seen, nth);
      response.destroy();
    })(scene.registrar.host.answer);
    const code = await invite(scene.door);
    expect((await registerAt(scene.door, scene.registrar, { invite: code })).code).toBe(
      'lti_service_unavailable',
    );
    expect((await register(scene.door, { invite: code })).code).toBe('ok 200');
  });
});
