import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { registrationOf, RegistrationFile } from '../../../src/sites/registration.ts';
import { addRegistration } from '../../../src/sites/registrations.ts';
import { listSites } from '../../../src/sites/registry.ts';
import { AUDIENCE, type FrontDoor, openFrontDoor } from '../../front-door.ts';
import { json } from '../../platforms/service-host.ts';
import { expectNothing, invite, register, registerAt, type Registrar, startRegistrar } from './registrar.ts';

let registrar: Registrar;
let door: FrontDoor;
beforeEach(async () => {
  registrar = await startRegistrar();
  door = await openFrontDoor({ allowLoopback: true });
});
afterEach(async () => {
  await door.close();
  await registrar.host.close();
});

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
    const about = { name: 'The school', software: 'LTI 1.3', origin: AUDIENCE, now: door.now };
    await addRegistration(door.store.records, { registration, ...about, status: 'active' });
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
    const before = await listSites(door.store.records);
    registrar.configuration['issuer'] = issuer.replace('PORT', String(registrar.host.port));
    expect((await registerAt(door, registrar)).code).toBe('lti_issuer_mismatch');
    expect(registrar.registrations()).toEqual([]);
    expect(await listSites(door.store.records)).toEqual(before);
  });

  test('and takes the client id of another changes nothing about that one', async () => {
    await registerKnown();
    const before = await listSites(door.store.records);
    expect((await registerAt(door, registrar)).code).toBe('ok 200');
    expect(await listSites(door.store.records)).toEqual(expect.arrayContaining(before));
  });

  test('and sends the token elsewhere is refused', async () => {
    const other = await startRegistrar();
    try {
      registrar.configuration['registration_endpoint'] = `${other.origin}/registration`;
      const code = await invite(door);
      expect((await registerAt(door, registrar, { invite: code })).code).toBe('lti_issuer_mismatch');
      expect(other.host.connections).toBe(0);
      await expectNothing(door, registrar, code);
    } finally {
      await other.host.close();
    }
  });

  test('and redirects, to its configuration or with the token, is not followed', async () => {
    const other = await startRegistrar();
    try {
      const code = await invite(door);
      registrar.answer = (response) =>
        void response.writeHead(302, { location: `${other.origin}/configuration` }).end();
      const first = await registerAt(door, registrar, { invite: code });
      expect(first.code).toBe('lti_configuration_unreadable');
      registrar.answer = (response) => json(response, registrar.configuration);
      registrar.host.answer = ((usual) => (response, seen, nth) => {
        if (seen.url !== '/registration') return usual(response, seen, nth);
        response.writeHead(307, { location: `${other.origin}/registration` }).end();
      })(registrar.host.answer);
      const second = await registerAt(door, registrar, { invite: code });
      expect(second.code).toBe('lti_registration_refused');
      expect(other.host.connections).toBe(0);
      expect(await listSites(door.store.records)).toEqual([]);
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
    registrar.answer = answer;
    const code = await invite(door);
    const shown = await registerAt(door, registrar, { invite: code });
    expect(shown).toMatchObject({ status: 400, code: 'lti_configuration_unreadable' });
    await expectNothing(door, registrar, code);
  });

  test('is one that drips', async () => {
    let gone = false;
    registrar.answer = (response) => {
      const drip = setInterval(() => response.write(' '), 100);
      response.on('close', () => {
        clearInterval(drip);
        gone = true;
      });
    };
    const code = await invite(door);
    const before = Date.now();
    const shown = await registerAt(door, registrar, { invite: code });
    expect(shown.code).toBe('lti_configuration_unreadable');
    expect(Date.now() - before).toBeLessThan(8000);
    await expect.poll(() => gone).toBe(true);
    await expectNothing(door, registrar, code);
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
        registrar.configuration[member] = value;
        const code = await invite(door);
        const shown = await registerAt(door, registrar, { invite: code });
        expect(shown.code).toBe('lti_configuration_unreadable');
        await expectNothing(door, registrar, code);
      }
    },
  );

  test.each([
    [200_000, 'ok 200'],
    [270_000, 'lti_configuration_unreadable'],
  ])('of %i bytes: %s', async (length, code) => {
    registrar.answer = (response) => text(JSON.stringify(registrar.configuration).padEnd(length))(response);
    expect((await registerAt(door, registrar)).code).toBe(code);
  });

  test('is taken whatever media type it bears', async () => {
    registrar.answer = (response) => text(JSON.stringify(registrar.configuration), 'text/plain')(response);
    expect((await registerAt(door, registrar)).code).toBe('ok 200');
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
    Object.assign(registrar.made, made);
    const code = await invite(door);
    const shown = await registerAt(door, registrar, { invite: code });
    expect(shown.code).toBe('lti_registration_refused');
    expect(await listSites(door.store.records)).toEqual([]);
    expect((await register(door, { invite: code })).code).toBe('ok 200');
  });

  test.each(['__proto__', 'constructor', 'toString'])('may call the tool %s', async (clientId) => {
    await registerAt(door, registrar);
    registrar.made['client_id'] = clientId;
    expect((await registerAt(door, registrar)).code).toBe('ok 200');
    expect(await listSites(door.store.records)).toHaveLength(2);
  });

  test('with markup in it is shown as text', async () => {
    const markup = '<script>alert(1)</script>';
    registrar.made = { client_id: 'client-7', scope: markup };
    registrar.configuration['https://purl.imsglobal.org/spec/lti-platform-configuration'] = {
      product_family_code: markup,
      version: '"><img src=x>',
    };
    const { code, page } = await registerAt(door, registrar);
    expect(code).toBe('ok 200');
    expect(page).not.toMatch(/<script>alert|<img/);
    expect(page).toContain('&lt;script&gt;');
  });

  test('that never comes gives the invite back', async () => {
    registrar.host.answer = ((usual) => (response, seen, nth) => {
      if (seen.url !== '/registration') return usual(response, seen, nth);
      response.destroy();
    })(registrar.host.answer);
    const code = await invite(door);
    expect((await registerAt(door, registrar, { invite: code })).code).toBe('lti_service_unavailable');
    expect((await register(door, { invite: code })).code).toBe('ok 200');
  });
});
