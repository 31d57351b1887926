import { describe, expect, test } from 'vitest';
import { SCOPES } from '../../src/platforms/scopes.ts';
import { json, startServiceHost } from './service-host.ts';
import { useServicePlatform } from './service-platform.ts';

const one = useServicePlatform();

const ask = (url = `${one.host.origin}/service`): ReturnType<typeof one.call> =>
  one.call(one.platform, { url, scopes: [SCOPES.roster], headers: { accept: 'text/plain' } });
const bearers = (): unknown[] => one.asked.map(({ headers }) => headers.authorization);

describe('a service', () => {
  test('is asked with a token of the platform', async () => {
    one.answer = (response) => json(response, 'yes');
    expect(await ask()).toMatchObject({ status: 200, body: '"yes"' });
    expect(one.asked).toMatchObject([
      { method: 'GET', headers: { authorization: 'Bearer token-1', accept: 'text/plain' } },
    ]);
  });

  test('that does not believe a token gets another one', async () => {
    one.answer = (response, { headers }) =>
      json(response, null, headers.authorization === 'Bearer token-2' ? 200 : 401);
    expect(await ask()).toMatchObject({ status: 200 });
    expect(await ask()).toMatchObject({ status: 200 });
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-2', 'Bearer token-2']);
  });

  test('that believes none is asked no third time', async () => {
    one.answer = (response) => json(response, null, 401);
    expect(await ask()).toMatchObject({ status: 401 });
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  test('elsewhere inside is not asked, whatever a claim says', async () => {
    const inside = await startServiceHost();
    one.answer = (response) => json(response, null);
    await expect(ask(`${inside.origin}/service`)).rejects.toMatchObject({ code: 'lti_address_refused' });
    expect(inside.connections).toBe(0);
    await inside.close();
  });
});
