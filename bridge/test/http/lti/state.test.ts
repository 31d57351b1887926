import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FrontDoor, NOW, openFrontDoor } from '../../front-door.ts';
import {
  begin,
  type Begun,
  claimsOf,
  factsIn,
  fieldIn,
  type Members,
  type Platform,
  post,
  registerPlatform,
  type Shown,
  signedBy,
} from '../../lti-platform.ts';

let door: FrontDoor;
let platform: Platform;

beforeAll(async () => {
  door = await openFrontDoor();
  platform = await registerPlatform(door);
});
afterAll(async () => {
  await platform.close();
  await door.close();
});
beforeEach(() => {
  door.now = NOW;
});

const tokenFor = (begun: Begun, change: Members = {}): string =>
  signedBy(platform.key, claimsOf(platform, begun, door.now, change));

const answer = (begun: Begun, fields: { [name: string]: string }, cookie = begun.cookie): Promise<Shown> =>
  post(door, '/lti/launch', fields, cookie === '' ? {} : { cookie });

describe('a state', () => {
  test('lets one launch in, however many come at once', async () => {
    const begun = await begin(door, platform);
    const fields = { state: begun.state, id_token: tokenFor(begun) };
    const codes = (await Promise.all(Array.from({ length: 50 }, () => answer(begun, fields)))).map(
      ({ code }) => code,
    );
    expect(codes.filter((code) => code === 'ok 200')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['ok 200', 'lti_state_used']));
    expect((await answer(begun, fields)).code).toBe('lti_state_used');
  });

  test('is used up by a launch that is refused', async () => {
    const begun = await begin(door, platform);
    expect((await answer(begun, { state: begun.state, id_token: 'a.b.c' })).code).toBe('lti_token_malformed');
    const good = { state: begun.state, id_token: tokenFor(begun) };
    expect((await answer(begun, good)).code).toBe('lti_state_used');
  });

  test('is used up by an error of the platform, whose words are not repeated', async () => {
    const begun = await begin(door, platform);
    const error = { state: begun.state, error: 'access_denied', error_description: '<b>evil</b>' };
    const shown = await answer(begun, error);
    expect(shown.code).toBe('lti_platform_refused');
    expect(shown.page).not.toContain('evil');
    expect((await answer(begun, { state: begun.state, id_token: tokenFor(begun) })).code).toBe(
      'lti_state_used',
    );
  });

  test.each<[string, number, string]>([
    ['ten minutes', 10 * 60_000, 'ok 200'],
    ['ten minutes and a second', 10 * 60_000 + 1000, 'lti_state_expired'],
  ])('after %s', async (_name, later, code) => {
    const begun = await begin(door, platform);
    door.now += later;
    expect((await answer(begun, { state: begun.state, id_token: tokenFor(begun) })).code).toBe(code);
  });

  test.each(['', 'x', 'x'.repeat(5000)])('that we have not made is unknown: %#', async (state) => {
    const begun = await begin(door, platform);
    const { code } = await answer(begun, { state, id_token: tokenFor(begun) });
    expect(['lti_state_unknown', 'lti_launch_malformed']).toContain(code);
  });

  test('that is changed is unknown', async () => {
    const begun = await begin(door, platform);
    const state = `${begun.state.slice(0, -2)}AA`;
    expect((await answer(begun, { state, id_token: tokenFor(begun) })).code).toBe('lti_state_unknown');
  });

  test('of one registration opens no other one', async () => {
    const other = await registerPlatform(door, { issuer: 'https://other.example', clientId: 'client-9' });
    const begun = await begin(door, platform);
    const claims = claimsOf(other, begun, door.now);
    const shown = await answer(begun, { state: begun.state, id_token: signedBy(other.key, claims) });
    expect(shown.code).toBe('lti_wrong_issuer');
    await other.close();
  });

  test('after a restart still lets its launch in, once', async () => {
    const begun = await begin(door, platform);
    const fields = { state: begun.state, id_token: tokenFor(begun) };
    await door.restart();
    expect((await answer(begun, fields)).code).toBe('ok 200');
    await door.restart();
    expect((await answer(begun, fields)).code).toBe('lti_state_used');
  });
});

describe('the browser', () => {
  test('that has no cookie of the login gets no page of the meeting, but a way on', async () => {
    const begun = await begin(door, platform);
    const shown = await answer(begun, { state: begun.state, id_token: tokenFor(begun) }, '');
    expect(shown.code).toBe('lti_browser_unbound');
    expect(shown.page).toMatch(/<form[^>]*action="\/lti\/login"/);
    expect(factsIn(shown.page)).toEqual({});
  });

  test('of somebody else, lured with a login that an attacker began, gets none', async () => {
    const attackers = await begin(door, platform);
    const victims = await begin(door, platform);
    const shown = await answer(
      attackers,
      { state: attackers.state, id_token: tokenFor(attackers) },
      victims.cookie,
    );
    expect(shown.code).toBe('lti_browser_unbound');
  });

  test('that brings another secret under the right name gets none', async () => {
    const begun = await begin(door, platform);
    const forged = begun.cookie.replace(/=.*/, `=${'A'.repeat(32)}`);
    const shown = await answer(begun, { state: begun.state, id_token: tokenFor(begun) }, forged);
    expect(shown.code).toBe('lti_browser_unbound');
  });

  test('is told to forget the secret that it brought', async () => {
    const begun = await begin(door, platform);
    const { headers } = await answer(begun, { state: begun.state, id_token: tokenFor(begun) });
    expect(headers.getSetCookie().join()).toContain('Max-Age=0');
  });
});

describe('the platform’s storage', () => {
  /** A login that was kept by the platform's frame: what the frame holds, and the login. */
  async function beginStored(): Promise<Begun & { secret: string }> {
    const login = new URLSearchParams({
      iss: platform.issuer,
      login_hint: '7',
      target_link_uri: 'https://bridge.example/lti/launch',
      client_id: platform.clientId,
      lti_storage_target: '_parent',
    });
    const { page } = await post(door, '/lti/login', login, { 'sec-fetch-dest': 'iframe' });
    const { storage } = factsIn(page) as { storage: { value: string } };
    return {
      state: fieldIn(page, 'state'),
      nonce: fieldIn(page, 'nonce'),
      cookie: '',
      address: new URL('https://lms.example'),
      secret: storage.value,
    };
  }

  test('proves the browser in a second step, once', async () => {
    const begun = await beginStored();
    const waiting = await answer(begun, { state: begun.state, id_token: tokenFor(begun) });
    expect(waiting.code).toBe('ok 200');
    const pending = fieldIn(waiting.page, 'pending');
    expect(waiting.page).not.toContain(begun.secret);
    const proof = { pending, secret: begun.secret };
    expect((await post(door, '/lti/proof', proof)).code).toBe('ok 200');
    expect((await post(door, '/lti/proof', proof)).code).toBe('lti_state_used');
  });

  test.each<[string, string]>([
    ['another secret', 'x'.repeat(32)],
    ['none', ''],
  ])('with %s opens nothing', async (_name, secret) => {
    const begun = await beginStored();
    const waiting = await answer(begun, { state: begun.state, id_token: tokenFor(begun) });
    const pending = fieldIn(waiting.page, 'pending');
    expect((await post(door, '/lti/proof', { pending, secret })).code).toBe('lti_browser_unbound');
    expect((await post(door, '/lti/proof', { pending, secret: begun.secret })).code).toBe('lti_state_used');
  });

  test('that answers too late opens nothing', async () => {
    const begun = await beginStored();
    const waiting = await answer(begun, { state: begun.state, id_token: tokenFor(begun) });
    const pending = fieldIn(waiting.page, 'pending');
    door.now += 61_000;
    const proof = { pending, secret: begun.secret };
    expect((await post(door, '/lti/proof', proof)).code).toBe('lti_state_expired');
  });

  test('holds nothing for a token that does not hold', async () => {
    const begun = await beginStored();
    const shown = await answer(begun, { state: begun.state, id_token: tokenFor(begun, { aud: 'other' }) });
    expect(shown.code).toBe('lti_wrong_audience');
  });
});
