import { createPublicKey, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FrontDoor, openFrontDoor, NOW } from '../../front-door.ts';
import {
  begin,
  claim,
  claimsOf,
  launchOf,
  makePlatformKey,
  type Members,
  type Platform,
  post,
  registerPlatform,
  type Shown,
  signedBy,
} from '../../lti-platform.ts';

let door: FrontDoor;
let platform: Platform;
let second: Platform;

beforeAll(async () => {
  door = await openFrontDoor();
  platform = await registerPlatform(door, { deployments: ['D1', 'D'.padEnd(255, 'x')] });
  second = await registerPlatform(door, { clientId: 'client-2', deployments: ['D2'] });
});
afterAll(async () => {
  await platform.close();
  await second.close();
  await door.close();
});
beforeEach(() => {
  door.now = NOW;
});

const seconds = NOW / 1000;
const launch = (change: Members = {}, header: Members = {}): Promise<Shown> =>
  launchOf(door, platform, change, { header });

/** A launch whose token the test makes itself. */
async function launchWith(make: (claims: Members) => string): Promise<Shown> {
  const begun = await begin(door, platform);
  const id_token = make(claimsOf(platform, begun, door.now));
  return await post(door, '/lti/launch', { state: begun.state, id_token }, { cookie: begun.cookie });
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a launch is taken', () => {
  test('as Moodle sends it', async () => {
    const { code, headers } = await launch();
    expect(code).toBe('ok 200');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self' https://lms.example");
  });

  test('as Open edX sends it: azp, an hour of life, ten seconds later', async () => {
    const begun = await begin(door, platform);
    const id_token = signedBy(
      platform.key,
      claimsOf(platform, begun, door.now, { azp: platform.clientId, exp: seconds + 3600 }),
    );
    door.now += 10_000;
    const shown = await post(door, '/lti/launch', { state: begun.state, id_token }, { cookie: begun.cookie });
    expect(shown.code).toBe('ok 200');
  });

  test.each<[string, Members]>([
    ['two audiences and azp', { aud: ['client-1', 'other'], azp: 'client-1' }],
    ['one audience in a list', { aud: ['client-1'] }],
    ['exp a minute ago, but for a second', { exp: seconds - 59, iat: seconds - 119 }],
    ['a time with a fraction', { iat: seconds - 0.5 }],
    ['no name', { name: undefined }],
    ['no roles', { [claim('roles')]: [] }],
    ['a deployment of 255 characters', { [claim('deployment_id')]: 'D'.padEnd(255, 'x') }],
    ['claims nobody knows', { [claim('new')]: { a: 1 }, 'https://vendor.example/x': [1] }],
    [
      'an optional claim that is nonsense',
      { [claim('launch_presentation')]: 'iframe', [claim('custom')]: 7 },
    ],
    ['no context', { [claim('context')]: undefined }],
  ])('with %s', async (_name, change) => {
    // the login names the first deployment, unless it names none
    const begun = await begin(door, platform, { lti_deployment_id: undefined });
    const id_token = signedBy(platform.key, claimsOf(platform, begun, door.now, change));
    const shown = await post(door, '/lti/launch', { state: begun.state, id_token }, { cookie: begun.cookie });
    expect(shown.code).toBe('ok 200');
  });
});

describe('the token', () => {
  test.each(['none', 'None', 'nOnE', 'RS512', 'PS256', 'ES256', 'EdDSA', 7, null])(
    'is not taken with alg %j',
    async (alg) => {
      expect((await launch({}, { alg })).code).toBe('lti_token_untrusted');
      const unsigned = await launchWith(
        (claims) => `${encode({ alg, kid: platform.key.kid })}.${encode(claims)}.`,
      );
      expect(['lti_token_malformed', 'lti_token_untrusted']).toContain(unsigned.code);
    },
  );

  test('is not taken with the public key as a password', async () => {
    const publicKey = createPublicKey(platform.key.privateKey);
    const passwords = [
      publicKey.export({ type: 'spki', format: 'pem' }),
      publicKey.export({ type: 'spki', format: 'der' }),
      JSON.stringify(platform.key.jwk),
    ];
    for (const password of passwords) {
      const { code } = await launchWith((claims) => {
        const text = `${encode({ alg: 'HS256', kid: platform.key.kid })}.${encode(claims)}`;
        return `${text}.${createHmac('sha256', password).update(text).digest('base64url')}`;
      });
      expect(code).toBe('lti_token_untrusted');
    }
  });

  test.each<[string, Members]>([
    ['no kid', { kid: undefined }],
    ['an empty kid', { kid: '' }],
    ['a kid that is no text', { kid: ['x'] }],
    ['a typ of another purpose', { typ: 'at+jwt' }],
  ])('is not taken with %s', async (_name, header) => {
    expect((await launch({}, header)).code).toBe('lti_token_untrusted');
  });

  test('is not taken with an extension that has to be understood', async () => {
    expect((await launch({}, { crit: ['b64'], b64: false })).code).toBe('lti_token_malformed');
  });

  test('never makes us look for keys where its header says', async () => {
    let visits = 0;
    const thief = createServer((_req, res) => {
      visits += 1;
      res.end(platform.answer.body);
    });
    await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(thief.address() as AddressInfo).port}/jwks`;
    const own = makePlatformKey();
    const header = { jku: address, x5u: address, jwk: own.jwk };
    const { code } = await launchOf(door, platform, {}, { key: { ...own, kid: platform.key.kid }, header });
    expect(code).toBe('lti_token_untrusted');
    expect(visits).toBe(0);
    await new Promise((resolve) => thief.close(resolve));
  });

  test.each<[string, (token: string) => string]>([
    ['a changed claim', (token) => changedPart(token, 1, (text) => text.replace('"sub":"7"', '"sub":"8"'))],
    ['a shorter signature', (token) => token.slice(0, -8)],
    ['four parts', (token) => `${token}.x`],
    ['padding', (token) => `${token}=`],
    ['a member twice', (token) => changedPart(token, 1, (text) => text.replace('{', '{"sub":"9",'))],
  ])('is not taken with %s', async (_name, change) => {
    const { code } = await launchWith((claims) => change(signedBy(platform.key, claims)));
    expect(['lti_token_untrusted', 'lti_token_malformed']).toContain(code);
  });

  test('is not taken with the signature of another one', async () => {
    const { code } = await launchWith((claims) => {
      const other = signedBy(platform.key, { ...claims, sub: '8' });
      const own = signedBy(platform.key, claims);
      return [...own.split('.').slice(0, 2), other.split('.')[2]].join('.');
    });
    expect(code).toBe('lti_token_untrusted');
  });
});

const changedPart = (token: string, at: number, change: (text: string) => string): string =>
  token
    .split('.')
    .map((part, index) =>
      index === at
        ? Buffer.from(change(Buffer.from(part, 'base64url').toString())).toString('base64url')
        : part,
    )
    .join('.');

describe('who it is from, whom it is for, and when', () => {
  test.each<[string, Members, string]>([
    ['another issuer by a slash', { iss: 'https://lms.example/' }, 'lti_wrong_issuer'],
    ['another issuer by case', { iss: 'https://LMS.example' }, 'lti_wrong_issuer'],
    ['another issuer by scheme', { iss: 'http://lms.example' }, 'lti_wrong_issuer'],
    ['another audience', { aud: 'client-2' }, 'lti_wrong_audience'],
    ['two audiences without azp', { aud: ['client-1', 'other'] }, 'lti_wrong_audience'],
    ['two audiences with the other azp', { aud: ['client-1', 'other'], azp: 'other' }, 'lti_wrong_audience'],
    ['one audience with another azp', { azp: 'other' }, 'lti_wrong_audience'],
    ['no audience', { aud: undefined }, 'lti_wrong_audience'],
    ['an audience that is no text', { aud: [{ a: 1 }, 'client-1'] }, 'lti_token_malformed'],
    ['exp more than a minute ago', { exp: seconds - 61, iat: seconds - 100 }, 'lti_token_expired'],
    ['an age over five minutes', { iat: seconds - 301, exp: seconds + 3600 }, 'lti_token_expired'],
    ['iat in the future', { iat: seconds + 61, exp: seconds + 120 }, 'lti_token_from_future'],
    ['no exp', { exp: undefined }, 'lti_token_malformed'],
    ['no iat', { iat: undefined }, 'lti_token_malformed'],
    ['exp as text', { exp: String(seconds + 60) }, 'lti_token_malformed'],
    ['exp below zero', { exp: -1 }, 'lti_token_malformed'],
    ['exp beyond all measure', { exp: 1e308 }, 'lti_token_malformed'],
    ['exp in milliseconds', { exp: NOW + 60_000 }, 'lti_token_malformed'],
    ['exp before iat', { exp: seconds - 10, iat: seconds }, 'lti_token_malformed'],
    ['no nonce', { nonce: undefined }, 'lti_nonce_wrong'],
    ['an empty nonce', { nonce: '' }, 'lti_nonce_wrong'],
    ['a nonce of another login', { nonce: 'x'.repeat(22) }, 'lti_nonce_wrong'],
    ['a nonce in a list', { nonce: ['x'] }, 'lti_nonce_wrong'],
  ])('%s', async (_name, change, code) => {
    const shown = await launch(change);
    expect(shown.code).toBe(code);
    expect([400, 401, 403]).toContain(shown.status);
  });

  test('five minutes of age are taken', async () => {
    expect((await launch({ iat: seconds - 299, exp: seconds + 3600 })).code).toBe('ok 200');
  });
});

describe('the claims of LTI', () => {
  test.each<[string, Members, string]>([
    ['no deployment', { [claim('deployment_id')]: undefined }, 'lti_claims_malformed'],
    ['an empty deployment', { [claim('deployment_id')]: '' }, 'lti_claims_malformed'],
    ['a deployment that is a number', { [claim('deployment_id')]: 1 }, 'lti_claims_malformed'],
    ['a deployment of 256 characters', { [claim('deployment_id')]: 'x'.repeat(256) }, 'lti_claims_malformed'],
    ['an unknown deployment', { [claim('deployment_id')]: 'D3' }, 'lti_deployment_unknown'],
    ['a deployment of another client', { [claim('deployment_id')]: 'D2' }, 'lti_deployment_unknown'],
    ['no version', { [claim('version')]: undefined }, 'lti_wrong_version'],
    ['version 1.3', { [claim('version')]: '1.3' }, 'lti_wrong_version'],
    ['version LTI-1p0', { [claim('version')]: 'LTI-1p0' }, 'lti_wrong_version'],
    ['a version that is a number', { [claim('version')]: 1.3 }, 'lti_wrong_version'],
    ['no type', { [claim('message_type')]: undefined }, 'lti_message_unsupported'],
    ['an unknown type', { [claim('message_type')]: 'LtiStartProctoring' }, 'lti_message_unsupported'],
    [
      'submission review',
      { [claim('message_type')]: 'LtiSubmissionReviewRequest' },
      'lti_message_unsupported',
    ],
    ['no resource link', { [claim('resource_link')]: undefined }, 'lti_claims_malformed'],
    ['an empty resource link', { [claim('resource_link')]: { id: '' } }, 'lti_claims_malformed'],
    [
      'a resource link of 300 characters',
      { [claim('resource_link')]: { id: 'x'.repeat(300) } },
      'lti_claims_malformed',
    ],
    ['a resource link that is a number', { [claim('resource_link')]: { id: 12 } }, 'lti_claims_malformed'],
    ['no roles', { [claim('roles')]: undefined }, 'lti_claims_malformed'],
    ['roles as text', { [claim('roles')]: 'Instructor' }, 'lti_claims_malformed'],
    ['no sub', { sub: undefined }, 'lti_anonymous'],
    ['an empty sub', { sub: '' }, 'lti_anonymous'],
    ['a sub of 300 characters', { sub: 'x'.repeat(300) }, 'lti_claims_malformed'],
    ['a sub that is a number', { sub: 7 }, 'lti_claims_malformed'],
    ['no target', { [claim('target_link_uri')]: undefined }, 'lti_claims_malformed'],
    [
      'a foreign target',
      { [claim('target_link_uri')]: 'https://evil.example/lti/launch' },
      'lti_target_foreign',
    ],
  ])('%s', async (_name, change, code) => {
    expect((await launch(change)).code).toBe(code);
  });
});

describe('the keys of a platform', () => {
  test('are asked for once by a hundred launches at a time', async () => {
    const cold = await registerPlatform(door, { issuer: 'https://cold.example' });
    const codes = await Promise.all(Array.from({ length: 100 }, () => launchOf(door, cold)));
    expect(new Set(codes.map(({ code }) => code))).toEqual(new Set(['ok 200']));
    expect(cold.asked).toBe(1);
    await cold.close();
  });

  test('are asked for again for a new one, and then not for half a minute', async () => {
    const turning = await registerPlatform(door, { issuer: 'https://turning.example' });
    expect((await launchOf(door, turning)).code).toBe('ok 200');
    const next = makePlatformKey();
    turning.answer.body = JSON.stringify({ keys: [turning.key.jwk, next.jwk] });
    expect((await launchOf(door, turning, {}, { key: next })).code).toBe('ok 200');
    expect(turning.asked).toBe(2);
    for (let count = 0; count < 5; count += 1) {
      const unknown = { ...next, kid: `unknown-${count}` };
      expect((await launchOf(door, turning, {}, { key: unknown })).code).toBe('lti_token_untrusted');
    }
    expect(turning.asked).toBeLessThanOrEqual(3);
    await turning.close();
  });

  test.each<[string, Partial<Platform['answer']>]>([
    ['10 MB', { body: 'x'.repeat(10_000_000) }],
    ['a page', { body: '<html>' }],
    ['no list', { body: '{"keys":{}}' }],
    ['5,000 keys', { body: JSON.stringify({ keys: Array.from({ length: 5000 }, () => ({ kty: 'RSA' })) }) }],
    ['an error', { status: 500 }],
    ['a redirect', { status: 302, headers: { location: 'http://169.254.169.254/latest' }, body: '' }],
  ])('that are %s let nobody in', async (name, answer) => {
    const strange = await registerPlatform(door, { clientId: `strange: ${name}` });
    Object.assign(strange.answer, answer);
    const { code, status } = await launchOf(door, strange);
    expect(code).toBe('lti_keys_unavailable');
    expect(status).toBe(401);
    await strange.close();
  });

  test('hold on while the platform is down', async () => {
    const down = await registerPlatform(door, { issuer: 'https://down.example' });
    expect((await launchOf(door, down)).code).toBe('ok 200');
    await down.close();
    door.now += 2 * 60 * 60_000;
    expect((await launchOf(door, down)).code).toBe('ok 200');
  });

  test('that are weak count for nothing', async () => {
    const weak = makePlatformKey(1024);
    const careless = await registerPlatform(door, { issuer: 'https://weak.example' });
    careless.answer.body = JSON.stringify({ keys: [weak.jwk, platform.key.jwk] });
    expect((await launchOf(door, careless, {}, { key: weak })).code).toBe('lti_token_untrusted');
    expect((await launchOf(door, careless)).code).toBe('ok 200');
    await careless.close();
  });
});
