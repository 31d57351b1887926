import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AUDIENCE, NOW, openFrontDoor, type FrontDoor } from '../../../bridge/test/front-door.ts';
import { registrationOf, RegistrationFile } from '../../../bridge/src/sites/registration.ts';
import { addRegistration } from '../../../bridge/src/sites/registrations.ts';
import { startPlatform, type Platform } from './double.ts';
import { grace } from './face.ts';
import * as forge from './forge.ts';
import { newKey } from './platform-keys.ts';
import { CookieJar } from './walk.ts';

let door: FrontDoor;
let platform: Platform;

beforeAll(async () => {
  door = await openFrontDoor();
  platform = await startPlatform({ clock: () => door.now });
  await addRegistration(door.store.records, {
    registration: registrationOf(RegistrationFile.parse(platform.registrationFile())),
    name: 'The double',
    software: 'test',
    origin: AUDIENCE,
    status: 'active',
    now: door.now,
  });
});
afterAll(async () => {
  await platform.stop();
  await door.close();
});
beforeEach(() => {
  platform.traffic.forget();
});

const launch = async (
  plan?: Parameters<Platform['loginParams']>[0],
  walk?: Parameters<Platform['launchVia']>[2],
): Promise<string> => {
  const answer = await platform.launchVia(door.address, plan, { audience: AUDIENCE, ...walk });
  return answer.headers.get('meetbridge-code') ?? `ok ${answer.status}`;
};

describe('a launch by the double', () => {
  test.each(['GET', 'POST'] as const)('reaches the meeting, by %s', async (method) => {
    expect(await launch({}, { method })).toBe('ok 200');
    expect(platform.traffic.count('auth')).toBe(1);
  });

  test('reaches the picker for those who teach', async () => {
    expect(await launch({ kind: 'deep-linking', person: grace })).toBe('ok 200');
  });

  test('is refused as a submission review', async () => {
    expect(await launch({ kind: 'submission-review', person: grace })).toBe('lti_message_unsupported');
  });

  test('leaves no cookie of the login behind', async () => {
    const jar = new CookieJar();
    await launch({}, { jar });
    expect(jar.names).toEqual([]);
  });

  test('ends with what the platform says against it', async () => {
    expect(await launch({ error: { error: 'access_denied' } })).toBe('lti_platform_refused');
  });

  test('counts once: its hint is taken back', async () => {
    const login = platform.loginParams();
    const hint = login.get('lti_message_hint') ?? '';
    const { person, ...plan } = platform.launches.planOf((JSON.parse(hint) as { launchid: string }).launchid);
    expect(await launch({ ...plan, person, login: { lti_message_hint: hint } })).toBe('ok 200');
    expect(await launch({ ...plan, person, login: { lti_message_hint: hint } })).toBe('lti_platform_refused');
  });

  test('needs the new key to be looked for after a rotation', async () => {
    await launch();
    door.now += 31_000;
    platform.traffic.forget();
    platform.keys.rotate({ forget: true });
    expect(await launch()).toBe('ok 200');
    expect(platform.traffic.count('jwks')).toBe(1);
    door.now = NOW;
  });
});

describe('what the double forges is believed by nobody', () => {
  test.each<[string, forge.Forgery]>([
    ['unsigned', forge.unsigned()],
    ['"None"', forge.unsigned('None', 'AAAA')],
    ['the public key (PEM) as a password', forge.publicKeyAsPassword('PEM')],
    ['the public key (DER) as a password', forge.publicKeyAsPassword('DER')],
    ['the public key (JWK) as a password', forge.publicKeyAsPassword('JWK')],
    ["a stranger's key", forge.strangersKey()],
    ['a key in the header', forge.keyInHeader()],
    ['a key by its address', forge.keyByAddress('jku', 'http://127.0.0.1:9/keys')],
    ['other claims', forge.spoilt('claims')],
    ['another signature', forge.spoilt('signature')],
    ['half a signature', forge.truncated],
    ['the signature of another token', forge.borrowedSignature],
  ])('%s', async (_name, forgery) => {
    expect(await launch({ forge: forgery })).toMatch(/^lti_token_(untrusted|malformed)$/);
  });

  test('a key that is too weak, published or not', async () => {
    const weak = newKey('RS256', 1024);
    const before = platform.keys.published;
    platform.keys.publish([...before, weak.jwk]);
    door.now += 62_000;
    expect(await launch({ key: weak })).toBe('lti_token_untrusted');
    platform.keys.publish(before);
    door.now = NOW;
  });

  test.each(forge.garbage.map((text) => [text.slice(0, 20), text]))('garbage: %s', async (_name, text) => {
    expect(await launch({ forge: () => text })).toMatch(
      /^lti_(token|launch)_malformed$|^lti_token_untrusted$/,
    );
  });
});
