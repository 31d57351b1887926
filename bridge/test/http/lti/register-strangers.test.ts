import { describe, expect, test } from 'vitest';
import { listSites } from '../../../src/sites/registry.ts';
import { keysIn } from '../../attendance/past.ts';
import { invite, register, registerAt, useRegistrar, TOKEN } from './registrar.ts';

const scene = useRegistrar();

describe('whoever has no good invite', () => {
  const strangers: [string, { [name: string]: string | null }][] = [
    ['none', {}],
    ['an empty one', { invite: '' }],
    ['a made-up one', { invite: 'AAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['a path', { invite: '../site/s_aaaaaaaaaaaaaaaa' }],
    ['a long one', { invite: 'a'.repeat(5000) }],
  ];
  test.each(strangers)('%s, is refused, leaves no trace and calls nobody', async (_, parameters) => {
    const before = await keysIn(scene.door.store);
    for (const more of [{}, { openid_configuration: `${scene.registrar.origin}/configuration` }]) {
      const shown = await register(scene.door, { ...parameters, ...more });
      expect(shown).toMatchObject({ status: 403, code: 'lti_invite_invalid' });
    }
    expect(await keysIn(scene.door.store)).toEqual(before);
    expect(scene.registrar.host.connections).toBe(0);
  });

  test('a thousand times, costs no record, no request and no key', async () => {
    await scene.reopen({ allowLoopback: true, rateLimits: true });
    const before = await keysIn(scene.door.store);
    const asked = { invite: 'made-up', openid_configuration: `${scene.registrar.origin}/configuration` };
    const codes = new Map<string, number>();
    for (let count = 0; count < 1000; count += 1) {
      const { code } = await register(scene.door, asked);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect([...codes]).toEqual([
      ['lti_invite_invalid', 30],
      ['rate_limited', 970],
    ]);
    expect(await keysIn(scene.door.store)).toEqual(before);
    expect(scene.registrar.host.connections).toBe(0);
  });

  test('with a parameter twice is refused', async () => {
    const code = await invite(scene.door);
    const answer = await fetch(`${scene.door.address}/lti/register?invite=${code}&invite=${code}`);
    expect(answer.headers.get('meetbridge-code')).toBe('request_malformed');
  });
});

test('neither the platform’s token nor the invite is written or shown, whatever happens', async () => {
  const code = await invite(scene.door);
  const shown = [
    await registerAt(scene.door, scene.registrar, { registration_token: `${TOKEN}\n`, invite: code }),
    await registerAt(scene.door, scene.registrar, { registration_token: TOKEN, invite: `${code}x` }),
    await registerAt(scene.door, scene.registrar, {
      openid_configuration: 'https://10.0.0.5/',
      invite: code,
    }),
  ];
  scene.registrar.status = 400;
  scene.registrar.made['error_description'] = TOKEN;
  shown.push(await registerAt(scene.door, scene.registrar, { invite: code }));
  scene.registrar.configuration['issuer'] = `https://${TOKEN}.example`;
  shown.push(await registerAt(scene.door, scene.registrar, { invite: code }));
  scene.registrar.configuration['issuer'] = scene.registrar.origin;
  scene.registrar.status = 200;
  scene.registrar.made['client_id'] = 'client-7';
  shown.push(await registerAt(scene.door, scene.registrar, { invite: code }));
  shown.push(await registerAt(scene.door, scene.registrar, { invite: code }));
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
  await expect.poll(() => scene.door.log().trim().split('\n')).toHaveLength(shown.length);
  expect(scene.door.log()).not.toContain(TOKEN);
  expect(scene.door.log()).not.toContain(code);
  expect(scene.door.log()).not.toContain(scene.registrar.origin);
  expect(scene.door.log().match(/"route":"\/lti\/register"/g)).toHaveLength(shown.length);
  expect(JSON.stringify(await listSites(scene.door.store.records))).not.toContain(TOKEN);
  for (const { headers } of scene.registrar.host.seen) expect(headers.referer).toBeUndefined();
});
