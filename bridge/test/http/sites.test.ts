import { readFileSync } from 'node:fs';
import { PairingAnswer, PairingCode } from '@meetbridge/shared/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { issueInvite, unpair } from '../../src/sites/pairing.ts';
import { changeSite, listSites, siteOf } from '../../src/sites/registry.ts';
import { AUDIENCE, type FrontDoor, NOW, openFrontDoor, outcomeOf } from '../front-door.ts';
import { launch, makeKeys, pairSite, proofOf, siteWith } from '../site.ts';

const ORIGIN = 'https://www.example.org';
const DAY = 24 * 60 * 60 * 1000;

let door: FrontDoor;
let code: string;
beforeEach(async () => {
  door = await openFrontDoor();
  ({ code } = await issueInvite(door.store.records, { origin: ORIGIN, now: NOW }));
});
afterEach(() => door.close());

const pairWith = (given: string, proof: string) => door.ask('/sites', { code: given, proof });

describe('a code', () => {
  test('looks as the contract says', () => {
    expect(PairingCode.safeParse(code).success).toBe(true);
  });

  test('pairs a site, and tells it the keys of the bridge', async () => {
    const keys = makeKeys();
    const answer = await pairWith(code, proofOf(door, ORIGIN, keys));
    expect(answer.status).toBe(201);
    const { site, bridge } = PairingAnswer.parse(answer.body);
    expect(bridge.origin).toBe(AUDIENCE);
    const { keys: published } = (await door.ask('/.well-known/jwks.json')).body as {
      keys: { kty: string }[];
    };
    expect(bridge.keys).toEqual(published.filter(({ kty }) => kty === 'OKP'));
    expect(await siteOf(door.store.records, site)).toMatchObject({
      origins: [ORIGIN],
      status: 'active',
      createdAt: NOW,
    });
    expect(outcomeOf(await launch(door, siteWith(door, site, ORIGIN, keys)))).toBe('ok 201');
  });

  test('is kept nowhere as it is', async () => {
    expect(JSON.stringify(await door.store.records.list(''))).not.toContain(code);
  });

  test('is read without its dashes, in small letters, with spaces', async () => {
    const typed = ` ${code.replaceAll('-', ' ').toLowerCase()} `;
    expect(outcomeOf(await pairWith(typed, proofOf(door, ORIGIN, makeKeys())))).toBe('ok 201');
  });

  test('is good once, even for the same key', async () => {
    const keys = makeKeys();
    await pairWith(code, proofOf(door, ORIGIN, keys));
    expect(outcomeOf(await pairWith(code, proofOf(door, ORIGIN, keys)))).toBe('code_invalid');
  });

  test('is good for one of twenty that use it at once', async () => {
    const attempts = Array.from({ length: 20 }, () => pairWith(code, proofOf(door, ORIGIN, makeKeys())));
    const outcomes = (await Promise.all(attempts)).map(outcomeOf);
    expect(outcomes.filter((outcome) => outcome === 'ok 201')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'code_invalid')).toHaveLength(19);
    expect(await listSites(door.store.records)).toHaveLength(1);
  });

  test.each([
    ['until the last moment of its day', DAY - 1, 'ok 201'],
    ['no longer', DAY, 'code_expired'],
  ])('is good %s', async (_title, later, outcome) => {
    door.now = NOW + later;
    expect(outcomeOf(await pairWith(code, proofOf(door, ORIGIN, makeKeys())))).toBe(outcome);
  });

  test('that nobody issued is refused', async () => {
    const other = 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE';
    expect(outcomeOf(await pairWith(other, proofOf(door, ORIGIN, makeKeys())))).toBe('code_invalid');
  });

  test('is for one origin, and still good after somebody else tried it', async () => {
    const elsewhere = proofOf(door, 'https://other.example.org', makeKeys());
    expect(outcomeOf(await pairWith(code, elsewhere))).toBe('code_wrong_origin');
    expect(outcomeOf(await pairWith(code, proofOf(door, ORIGIN, makeKeys())))).toBe('ok 201');
  });

  test('pairs a site under all the origins it names, as long as the right one is among them', async () => {
    const origins = ['https://admin.example.org', ORIGIN];
    const answer = await pairWith(code, proofOf(door, ORIGIN, makeKeys(), { claims: { origins } }));
    const { site } = PairingAnswer.parse(answer.body);
    expect((await siteOf(door.store.records, site))?.origins).toEqual(origins);
  });

  test.each([
    ['on the origin of the code', `${ORIGIN}/wp-json/reports`, 'ok 201'],
    ['on another host', 'https://elsewhere.example/reports', 'code_wrong_origin'],
    ['on another origin that the site names', 'https://admin.example.org/reports', 'code_wrong_origin'],
    ['inside the operator’s network', 'http://169.254.169.254/latest', 'code_wrong_origin'],
    ['on the bridge’s own machine', 'http://127.0.0.1:7880/', 'code_wrong_origin'],
    ['without encryption', 'http://www.example.org/reports', 'code_wrong_origin'],
    ['on another port', `${ORIGIN}:8443/reports`, 'code_wrong_origin'],
  ])('lets the bridge send reports to an address %s: %s', async (_title, reports, outcome) => {
    const origins = [ORIGIN, 'https://admin.example.org', 'http://169.254.169.254'];
    const proof = proofOf(door, ORIGIN, makeKeys(), { claims: { origins, reports } });
    expect(outcomeOf(await pairWith(code, proof))).toBe(outcome);
    expect((await listSites(door.store.records)).map((site) => site.reports)).toEqual(
      outcome === 'ok 201' ? [reports] : [],
    );
  });

  test('of a site on the operator’s own machine sends reports there, as in development', async () => {
    const here = 'http://127.0.0.1:8000';
    const invite = await issueInvite(door.store.records, { origin: here, now: NOW });
    const proof = proofOf(door, here, makeKeys(), { claims: { reports: `${here}/reports` } });
    expect(outcomeOf(await pairWith(invite.code, proof))).toBe('ok 201');
  });

  test('lets a site say nothing that a terminal would obey', async () => {
    const claims = { name: 'Ex\u001b[2Jample\u202e', software: 'Word\u001b]0;Press\u0007 7.0\n' };
    await pairWith(code, proofOf(door, ORIGIN, makeKeys(), { claims }));
    const [site] = await listSites(door.store.records);
    expect(site).toMatchObject({ name: 'Ex [2Jample', software: 'Word ]0;Press 7.0' });
  });

  test('brings back no site that was removed', async () => {
    const keys = makeKeys();
    const { site } = PairingAnswer.parse((await pairWith(code, proofOf(door, ORIGIN, keys))).body);
    await unpair(door.store.records, site);
    expect(outcomeOf(await pairWith(code, proofOf(door, ORIGIN, keys)))).toBe('code_invalid');
  });
});

describe('a proof is refused', () => {
  const seconds = NOW / 1000;
  const keys = makeKeys();
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: keys.x };
  test.each<[string, Parameters<typeof proofOf>[3]]>([
    ['by another key than it names', { header: { jwk: { ...jwk, x: makeKeys().x } } }],
    ['without a key', { header: { jwk: undefined } }],
    ['with a key of another kind', { header: { jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } } }],
    ['with a key that is too short', { header: { jwk: { ...jwk, x: 'AAAA' } } }],
    ['with a key spelled another way', { header: { jwk: { ...jwk, x: respell(keys.x) } } }],
    ['made for launching', { header: { typ: 'meetbridge-launch+jwt' } }],
    ['of no type', { header: { typ: undefined } }],
    ['unsigned, saying so', { header: { alg: 'none' } }],
    ['for another bridge', { claims: { aud: 'https://other.example' } }],
    ['too old', { claims: { iat: seconds - 400, exp: seconds - 100 } }],
    ['from the future', { claims: { iat: seconds + 100, exp: seconds + 300 } }],
    ['good for an hour', { claims: { exp: seconds + 3600 } }],
    ['without an end', { claims: { exp: undefined } }],
    ['without an origin', { claims: { origins: [] } }],
    ['with a path for an origin', { claims: { origins: [`${ORIGIN}/blog`] } }],
    ['with an address of reports that is a script', { claims: { reports: 'javascript:alert(1)' } }],
    ['without a name', { claims: { name: '' } }],
  ])('%s, and the code is still good', async (_title, change) => {
    expect(outcomeOf(await pairWith(code, proofOf(door, ORIGIN, keys, change)))).toBe('proof_invalid');
    expect(await listSites(door.store.records)).toEqual([]);
    expect(outcomeOf(await pairWith(code, proofOf(door, ORIGIN, keys)))).toBe('ok 201');
  });

  test('spelled in another way than base64url is written', async () => {
    const [header, ...rest] = proofOf(door, ORIGIN, keys).split('.');
    for (const more of ['A', 'AA', 'AAA', '_']) {
      expect(outcomeOf(await pairWith(code, [`${header}${more}`, ...rest].join('.')))).toBe('proof_invalid');
    }
  });

  test('that is none', async () => {
    expect(outcomeOf(await pairWith(code, 'a.b.c'))).toBe('proof_invalid');
    expect(outcomeOf(await pairWith(code, 'nothing'))).toBe('request_malformed');
  });
});

/** The same 32 bytes with other bits behind them. */
function respell(x: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return x.slice(0, -1) + (alphabet[alphabet.indexOf(x.at(-1) ?? '') ^ 1] ?? '');
}

test('the published proof pairs', async () => {
  const file = new URL('../../../shared/contract/vectors.json', import.meta.url);
  const { pairing } = JSON.parse(readFileSync(file, 'utf8')) as { pairing: { proof: string } };
  expect(outcomeOf(await pairWith(code, pairing.proof))).toBe('ok 201');
});

describe('a site that rotates its key', () => {
  test('keeps its id; the old key ends a day later, the new one does not', async () => {
    const site = await pairSite(door);
    const invite = await issueInvite(door.store.records, { origin: ORIGIN, rotates: site.id, now: NOW });
    const renewed = makeKeys();
    const answer = await pairWith(invite.code, proofOf(door, ORIGIN, renewed));
    expect(PairingAnswer.parse(answer.body).site).toBe(site.id);
    const after = siteWith(door, site.id, ORIGIN, renewed);

    const outcomes = async () => [outcomeOf(await launch(door, site)), outcomeOf(await launch(door, after))];
    expect(await outcomes()).toEqual(['ok 201', 'ok 201']);
    door.now = NOW + DAY - 1;
    expect(await outcomes()).toEqual(['ok 201', 'ok 201']);
    door.now = NOW + DAY;
    expect(await outcomes()).toEqual(['assertion_untrusted', 'ok 201']);
  });

  test('while it is suspended has the new key alone: the old one may be stolen', async () => {
    const site = await pairSite(door);
    const { records } = door.store;
    await changeSite(records, site.id, (old) => ({ ...old, status: 'suspended' }));
    const invite = await issueInvite(records, { origin: ORIGIN, rotates: site.id, now: NOW });
    const renewed = makeKeys();
    await pairWith(invite.code, proofOf(door, ORIGIN, renewed));
    await changeSite(records, site.id, (old) => ({ ...old, status: 'active' }));
    expect(outcomeOf(await launch(door, site))).toBe('assertion_untrusted');
    expect(outcomeOf(await launch(door, siteWith(door, site.id, ORIGIN, renewed)))).toBe('ok 201');
  });

  test('needs a code of its own, good once', async () => {
    const site = await pairSite(door);
    const invite = await issueInvite(door.store.records, { origin: ORIGIN, rotates: site.id, now: NOW });
    const attempts = Array.from({ length: 10 }, () =>
      pairWith(invite.code, proofOf(door, ORIGIN, makeKeys())),
    );
    const outcomes = (await Promise.all(attempts)).map(outcomeOf);
    expect(outcomes.filter((outcome) => outcome === 'ok 201')).toHaveLength(1);
    expect((await siteOf(door.store.records, site.id))?.keys).toHaveLength(2);
  });
});

test('a code is no longer kept when it is over and another one is issued', async () => {
  await issueInvite(door.store.records, { origin: ORIGIN, now: NOW + DAY });
  expect(await door.store.records.list('invite/')).toHaveLength(1);
});
