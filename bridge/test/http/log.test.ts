import { Ticket } from '@meetbridge/shared/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { issueInvite } from '../../src/sites/pairing.ts';
import { type FrontDoor, NOW, openFrontDoor } from '../front-door.ts';
import { launch, makeKeys, pairSite, proofOf, type TestSite } from '../site.ts';

let door: FrontDoor;
let site: TestSite;
beforeEach(async () => {
  door = await openFrontDoor();
  site = await pairSite(door);
});
afterEach(() => door.close());

type Line = {
  level: number;
  method: string;
  route: string;
  status: number;
  code?: string;
  site?: string;
  msg: string;
};
const lines = (): Line[] =>
  door
    .log()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

test('one request is one line, which says what, how it ended, and of which site', async () => {
  const before = lines().length;
  await launch(door, site);
  await launch(door, site, { aud: 'https://other.example' });
  await expect.poll(() => lines().length).toBe(before + 2);
  expect(lines().slice(before)).toMatchObject([
    { level: 30, method: 'POST', route: '/launches', status: 201, site: site.id, msg: 'answered' },
    {
      level: 30,
      method: 'POST',
      route: '/launches',
      status: 401,
      code: 'assertion_wrong_audience',
      msg: 'It is for another bridge.',
    },
  ]);
});

test('unknown site and wrong signature, alike outside, differ here', async () => {
  await launch(door, { ...site, assertion: () => site.assertion({ iss: 's_nobodyknowsthis1' }) });
  await launch(door, { ...site, assertion: () => site.assertion().replace(/.{20}$/, 'A'.repeat(20)) });
  await expect
    .poll(() => lines().map(({ msg }) => msg))
    .toEqual(
      expect.arrayContaining([
        'The site is not known.',
        'No key of the site that is good now has signed this.',
      ]),
    );
});

test('nothing secret and nobody’s name stands in it, whatever happens', async () => {
  const secrets = ['Ada Lovelace', 'Office hours', 'ada@example.org'];
  const person = { name: 'Ada Lovelace' };
  const assertion = site.assertion({ person, sub: 'ada@example.org' });
  const { seat, participantToken } = Ticket.parse((await door.ask('/launches', { assertion })).body);
  await door.ask('/launches', { assertion });
  await door.ask('/launches', {
    assertion: site.assertion({ person: { name: 7, 'Ada Lovelace': 1 }, role: 'Ada Lovelace' }),
  });
  await door.ask('/launches', { assertion, 'Ada Lovelace': 1 });
  await door.ask(`/launches/${assertion}?assertion=${assertion}`, {});
  await door.ask(`/${seat}`);
  await door.ask('/seat/renew', '', { bearer: seat });
  await door.ask('/seat/renew', '', { bearer: `${seat}x` });
  await door.ask('/seat/leave', { seat });
  await door.ask('/room/mute', { identity: 'Ada Lovelace' }, { bearer: seat });
  const { code } = await issueInvite(door.store.records, { origin: site.origin, now: NOW });
  const proof = proofOf(door, site.origin, makeKeys());
  await door.ask('/sites', { code: `${code}X`, proof });
  await door.ask('/sites', { code, proof });
  await door.ask('/reports', undefined, { bearer: site.request() });
  await door.ask('/livekit/events', '{"event":"Ada Lovelace"}', {
    type: 'application/webhook+json',
    bearer: seat,
  });
  await door.ask('/%E0%A4%A');

  const before = lines().length;
  expect(before).toBeGreaterThan(14);
  const said = door.log();
  for (const secret of [
    ...secrets,
    code,
    ...[assertion, seat, participantToken, proof].flatMap((jws) => jws.split('.').slice(1)),
  ]) {
    expect(said).not.toContain(secret);
  }
  expect(said).not.toContain('eyJ');
  expect(said).not.toContain('127.0.0.1');
});
