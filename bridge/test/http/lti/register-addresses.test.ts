import { describe, expect, test } from 'vitest';
import { json } from '../../platforms/service-host.ts';
import { expectNothing, invite, register, registerAt, TOKEN, useRegistrar } from './registrar.ts';

const scene = useRegistrar();

const LOOPBACK = { address: '127.0.0.1', family: 4 };
const INSIDE = { address: '10.0.0.5', family: 4 };

describe('an address that may not be called', () => {
  const addresses = [
    'http://127.0.0.1:PORT/configuration',
    'https://127.0.0.1:PORT/configuration',
    'http://[::1]:PORT/configuration',
    'https://[::1]:PORT/configuration',
    'https://[::ffff:127.0.0.1]:PORT/configuration',
    'https://[::ffff:7f00:1]:PORT/configuration',
    'https://[64:ff9b::7f00:1]:PORT/configuration',
    'https://[2002:7f00:1::]:PORT/configuration',
    'https://[::]:PORT/configuration',
    'https://[fd00::1]/configuration',
    'https://[fe80::1]/configuration',
    'http://10.0.0.5/configuration',
    'https://10.0.0.5/configuration',
    'https://172.16.0.1/configuration',
    'https://192.168.1.1/configuration',
    'https://100.64.0.1/configuration',
    'http://169.254.169.254/latest/meta-data/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00:ec2::254]/latest/meta-data/',
    'https://0.0.0.0:PORT/configuration',
    'https://0/configuration',
    'https://2130706433:PORT/configuration',
    'https://0x7f000001:PORT/configuration',
    'https://0177.0.0.1:PORT/configuration',
    'https://127.1:PORT/configuration',
    'https://localhost:PORT/configuration',
    'https://224.0.0.1/configuration',
    'http://lms.example/configuration',
    'file:///etc/passwd',
    'ftp://lms.example/configuration',
    'gopher://lms.example/configuration',
    'data:application/json,{}',
    'javascript:alert(1)',
    '//lms.example/configuration',
    '/lti/jwks.json',
    'lms.example',
    'https://',
    'https://user@lms.example/configuration',
    'https://lms.example:secret@127.0.0.1:PORT/configuration',
    'https://lms.example\\@127.0.0.1:PORT/configuration',
    'https://lms.example/configuration#fragment',
    'https://lms.example/a b',
    'https://lms.example/\r\nHost: inside',
    `https://lms.example/${'a'.repeat(2048)}`,
  ];

  test.each(addresses)('%s is refused, and nobody is called', async (address) => {
    await scene.reopen({ lookup: async () => [LOOPBACK] });
    const code = await invite(scene.door);
    const shown = await register(scene.door, {
      invite: code,
      openid_configuration: address.replace('PORT', String(scene.registrar.host.port)),
      registration_token: TOKEN,
    });
    expect(shown).toMatchObject({ status: 403, code: 'lti_address_refused' });
    expect(scene.registrar.host.connections).toBe(0);
    await expectNothing(scene.door, scene.registrar, code);
  });

  test.each([
    ['that leads inside', [INSIDE]],
    ['of which one address leads inside', [{ address: '93.184.216.34', family: 4 }, INSIDE]],
    ['that leads to this machine', [LOOPBACK]],
    ['that leads to this machine by IPv6', [{ address: '::1', family: 6 }]],
    ['that leads to where clouds keep secrets', [{ address: '169.254.169.254', family: 4 }]],
    ['that leads nowhere', []],
  ])('is a name %s', async (_, addresses) => {
    let lookups = 0;
    await scene.reopen({ lookup: async () => ((lookups += 1), addresses) });
    const code = await invite(scene.door);
    const address = `https://lms.example:${scene.registrar.host.port}/configuration`;
    const shown = await register(scene.door, { invite: code, openid_configuration: address });
    expect(shown.code).toBe('lti_address_refused');
    expect(lookups).toBe(1);
    expect(scene.registrar.host.connections).toBe(0);
    await expectNothing(scene.door, scene.registrar, code);
  });

  test('is a name that turns inside between the configuration and the registration', async () => {
    const answers = [[LOOPBACK], [INSIDE]];
    await scene.reopen({ allowLoopback: true, lookup: async () => answers.shift() ?? [] });
    const name = `http://lms.example:${scene.registrar.host.port}`;
    for (const [member, value] of Object.entries(scene.registrar.configuration)) {
      if (typeof value === 'string')
        scene.registrar.configuration[member] = value.replace(scene.registrar.origin, name);
    }
    // another connection, and so another look at the name
    scene.registrar.answer = (response) =>
      json(response, scene.registrar.configuration, 200, { connection: 'close' });
    const code = await invite(scene.door);
    const shown = await register(scene.door, {
      invite: code,
      openid_configuration: `${name}/configuration`,
      registration_token: TOKEN,
    });
    expect(shown.code).toBe('lti_address_refused');
    expect(answers).toEqual([]);
    await expectNothing(scene.door, scene.registrar, code);
  });

  test.each(['http://10.0.0.5/configuration', 'https://10.0.0.5/configuration', 'http://lms.example/'])(
    'is %s for a bridge in development, too',
    async (address) => {
      await scene.reopen({ allowLoopback: true, lookup: async () => [INSIDE] });
      const code = await invite(scene.door);
      const shown = await register(scene.door, { invite: code, openid_configuration: address });
      expect(shown.code).toBe('lti_address_refused');
    },
  );

  test.each(['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'registration_endpoint'])(
    'is no %s of a platform either',
    async (member) => {
      for (const address of [
        'https://10.0.0.5/x',
        'http://169.254.169.254/x',
        'javascript:alert(1)',
        'file:///etc/passwd',
        'https://user@lms.example/x',
        'https://*.example/x',
        'https://lms.example;sandbox/x',
      ]) {
        scene.registrar.configuration[member] = address;
        const code = await invite(scene.door);
        expect((await registerAt(scene.door, scene.registrar, { invite: code })).code).toBe(
          'lti_address_refused',
        );
        await expectNothing(scene.door, scene.registrar, code);
      }
    },
  );
});
