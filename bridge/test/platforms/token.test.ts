import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { SCOPES } from '../../src/platforms/scopes.ts';
import { createServiceTokens, type ServiceTokens, TokenRefusal } from '../../src/platforms/token.ts';
import { type Answer, json, useServiceHost } from './service-host.ts';
import { NOW, platformAt } from './service-platform.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const held = useServiceHost();
let now: number;
let tokens: ServiceTokens;

const gives =
  (granted: object = { expires_in: 3600 }): Answer =>
  (response, _, nth) =>
    json(response, { access_token: `token-${nth}`, token_type: 'bearer', ...granted });

beforeEach(() => {
  now = NOW;
  let made = 0;
  tokens = createServiceTokens({
    send: held.requests.send,
    sign: (claims) =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'tool' }).sign(privateKey),
    clock: () => now,
    newId: () => `id-${(made += 1)}`,
  });
  held.host.answer = gives();
});

const get = (scopes: string[] = [SCOPES.score], platform = platformAt(held.host.origin)): Promise<string> =>
  tokens.tokenFor(platform, scopes);
const requests = (): number => held.host.seen.length;
const formAt = (nth: number): URLSearchParams => new URLSearchParams(held.host.seen[nth]?.body);
const assertionAt = (nth: number): string => formAt(nth).get('client_assertion') ?? '';

describe('a token is asked for', () => {
  test('with a form that says who asks for what', async () => {
    await get([SCOPES.score, SCOPES.lineItem, SCOPES.score]);
    const [asked] = held.host.seen;
    expect(asked).toMatchObject({
      method: 'POST',
      url: '/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(Object.fromEntries(formAt(0))).toMatchObject({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      scope: `${SCOPES.lineItem} ${SCOPES.score}`,
    });
  });

  test('with an assertion that is the tool’s, for that endpoint, and short', async () => {
    await get();
    const { payload } = await jwtVerify(assertionAt(0), publicKey, {
      issuer: 'client-1',
      subject: 'client-1',
      audience: `${held.host.origin}/token`,
      currentDate: new Date(now),
    });
    expect(decodeProtectedHeader(assertionAt(0))).toMatchObject({ alg: 'RS256', kid: 'tool' });
    expect(Number(payload.exp) - Number(payload.iat)).toBeLessThanOrEqual(300);
    expect(payload.iat).toBeLessThanOrEqual(Math.floor(now / 1000));
  });

  test('with an assertion for the authorization server, where the platform has one', async () => {
    await get([SCOPES.score], {
      ...platformAt(held.host.origin),
      authorizationServer: 'https://auth.example',
    });
    expect(decodeJwt(assertionAt(0)).aud).toBe('https://auth.example');
  });

  test('with a new id each time', async () => {
    await get();
    await get([SCOPES.roster]);
    expect([0, 1].map((nth) => decodeJwt(assertionAt(nth)).jti)).toEqual(['id-1', 'id-2']);
  });
});

describe('a token is kept', () => {
  test.each([
    ['until a minute before its end', { expires_in: 3600 }, 3540],
    ['where its life is given as text', { expires_in: '3600' }, 3540],
    ['half its life, where that is short', { expires_in: 60 }, 30],
    ['four minutes, where nobody says how long', {}, 240],
    ['four minutes, where what is said makes no sense', { expires_in: 'long' }, 240],
    ['a day at most', { expires_in: 1e12 }, 24 * 3600 - 60],
  ])('%s', async (_, granted, seconds) => {
    held.host.answer = gives(granted);
    expect(await get()).toBe('token-1');
    now += seconds * 1000 - 1;
    expect(await get()).toBe('token-1');
    now += 1;
    expect(await get()).toBe('token-2');
  });

  test('whatever the order in which its scopes are named', async () => {
    await get([SCOPES.score, SCOPES.lineItem]);
    await get([SCOPES.lineItem, SCOPES.score]);
    expect(requests()).toBe(1);
  });

  test('for its scopes and its registration alone', async () => {
    const platform = platformAt(held.host.origin);
    await get();
    await get([SCOPES.score, SCOPES.roster]);
    await get([SCOPES.score], { ...platform, site: 's_BBBBBBBBBBBBBBBB' });
    await get([SCOPES.score], { ...platform, clientId: 'client-2' });
    expect(requests()).toBe(4);
  });

  test('and asked for once by twenty at a time', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => get()));
    expect([...new Set(all)]).toEqual(['token-1']);
    expect(requests()).toBe(1);
  });

  test('no longer than a service believes it', async () => {
    const platform = platformAt(held.host.origin);
    const used = await get();
    const renewed = await Promise.all(
      Array.from({ length: 5 }, () => tokens.renew(platform, [SCOPES.score], used)),
    );
    expect([...new Set(renewed)]).toEqual(['token-2']);
    expect(await get()).toBe('token-2');
    expect(requests()).toBe(2);
  });
});

describe('no token is given', () => {
  test.each<[string, number, unknown, string]>([
    ['in a word of OAuth', 400, { error: 'invalid_scope' }, 'invalid_scope'],
    ['because the tool is not known', 401, { error: 'invalid_client' }, 'invalid_client'],
    ['in words that nobody agreed on', 400, { error: 'alice may not' }, 'other'],
    ['without a word', 403, null, 'other'],
    ['by sending the tool elsewhere', 302, null, 'other'],
    ['by an answer without one', 200, { expires_in: 3600 }, 'other'],
    ['by one that is no header', 200, { access_token: 'a\r\nb' }, 'other'],
  ])('%s', async (_, status, body, reason) => {
    held.host.answer = (response) => json(response, body, status);
    const refused = await get().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TokenRefusal);
    expect(refused).toMatchObject({
      code: 'lti_service_refused',
      reason,
      message: `The platform gives no token: ${status}, ${reason}.`,
    });
  });

  test.each([429, 500, 503])('at the moment, by a %i', async (status) => {
    held.host.answer = (response) => response.writeHead(status).end();
    await expect(get()).rejects.toMatchObject({ code: 'lti_service_unavailable' });
  });

  test('and the next one asks again', async () => {
    held.host.answer = (response) => json(response, { error: 'invalid_client' }, 400);
    await Promise.allSettled([get(), get()]);
    expect(requests()).toBe(1);
    held.host.answer = gives();
    expect(await get()).toBe('token-2');
  });
});
