import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listSites } from '../../../src/sites/registry.ts';
import { keysIn } from '../../attendance/past.ts';
import { type FrontDoor, openFrontDoor } from '../../front-door.ts';
import { invite, register, registerAt, type Registrar, startRegistrar, TOKEN } from './registrar.ts';

let registrar: Registrar;
let door: FrontDoor;
const open = async (options: Parameters<typeof openFrontDoor>[0]): Promise<void> => {
  await door.close();
  door = await openFrontDoor(options);
};
beforeEach(async () => {
  registrar = await startRegistrar();
  door = await openFrontDoor({ allowLoopback: true });
});
afterEach(async () => {
  await door.close();
  await registrar.host.close();
});

describe('whoever has no good invite', () => {
  const strangers: [string, { [name: string]: string | null }][] = [
    ['none', {}],
    ['an empty one', { invite: '' }],
    ['a made-up one', { invite: 'AAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['a path', { invite: '../site/s_aaaaaaaaaaaaaaaa' }],
    ['a long one', { invite: 'a'.repeat(5000) }],
  ];
  test.each(strangers)('%s, is refused, leaves no trace and calls nobody', async (_, parameters) => {
    const before = await keysIn(door.store);
    for (const more of [{}, { openid_configuration: `${registrar.origin}/configuration` }]) {
      const shown = await register(door, { ...parameters, ...more });
      expect(shown).toMatchObject({ status: 403, code: 'lti_invite_invalid' });
    }
    expect(await keysIn(door.store)).toEqual(before);
    expect(registrar.host.connections).toBe(0);
  });

  test('a thousand times, costs no record, no request and no key', async () => {
    await open({ allowLoopback: true, rateLimits: true });
    const before = await keysIn(door.store);
    const asked = { invite: 'made-up', openid_configuration: `${registrar.origin}/configuration` };
    const codes = new Map<string, number>();
    for (let count = 0; count < 1000; count += 1) {
      const { code } = await register(door, asked);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect([...codes]).toEqual([
      ['lti_invite_invalid', 30],
      ['rate_limited', 970],
    ]);
    expect(await keysIn(door.store)).toEqual(before);
    expect(registrar.host.connections).toBe(0);
  });

  test('with a parameter twice is refused', async () => {
    const code = await invite(door);
    const answer = await fetch(`${door.address}/lti/register?invite=${code}&invite=${code}`);
    expect(answer.headers.get('meetbridge-code')).toBe('request_malformed');
  });
});

test('neither the platform’s token nor the invite is written or shown, whatever happens', async () => {
  const code = await invite(door);
  const shown = [
    await registerAt(door, registrar, { registration_token: `${TOKEN}\n`, invite: code }),
    await registerAt(door, registrar, { registration_token: TOKEN, invite: `${code}x` }),
    await registerAt(door, registrar, { openid_configuration: 'https://10.0.0.5/', invite: code }),
  ];
  registrar.status = 400;
  registrar.made['error_description'] = TOKEN;
  shown.push(await registerAt(door, registrar, { invite: code }));
  registrar.configuration['issuer'] = `https://${TOKEN}.example`;
  shown.push(await registerAt(door, registrar, { invite: code }));
  registrar.configuration['issuer'] = registrar.origin;
  registrar.status = 200;
  registrar.made['client_id'] = 'client-7';
  shown.push(await registerAt(door, registrar, { invite: code }));
  shown.push(await registerAt(door, registrar, { invite: code }));
  expect(shown.map((one) => one.code)).toEqual([
    'request_malformed',
    'lti_invite_invalid',
    'lti_address_refused',
    'lti_registration_refused',
    'lti_issuer_mismatch',
    'ok 200',
    'lti_invite_invalid',
  ]);
  for (const { page, headers } of shown) {
    expect(page).not.toContain(TOKEN);
    expect(page).not.toContain(code);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
  await expect.poll(() => door.log().trim().split('\n')).toHaveLength(shown.length);
  expect(door.log()).not.toContain(TOKEN);
  expect(door.log()).not.toContain(code);
  expect(door.log()).not.toContain(registrar.origin);
  expect(door.log().match(/"route":"\/lti\/register"/g)).toHaveLength(shown.length);
  expect(JSON.stringify(await listSites(door.store.records))).not.toContain(TOKEN);
  for (const { headers } of registrar.host.seen) expect(headers.referer).toBeUndefined();
});
