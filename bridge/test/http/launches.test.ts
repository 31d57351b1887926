import { createSecretKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ticket } from '@meetbridge/shared/contract';
import { decodeJwt, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { identityOf, roomNameOf } from '../../src/admission/names.ts';
import { changeRoom } from '../../src/rooms/registry.ts';
import { withEnd, withLock, withRemoval, withRole } from '../../src/rooms/state.ts';
import { unpair } from '../../src/sites/pairing.ts';
import { changeSite } from '../../src/sites/registry.ts';
import { AUDIENCE, type FrontDoor, NOW, openFrontDoor, outcomeOf } from '../front-door.ts';
import { launch, makeKeys, pairSite, siteWith, type TestSite } from '../site.ts';

let door: FrontDoor;
let site: TestSite;

beforeEach(async () => {
  door = await openFrontDoor();
  site = await pairSite(door);
});
afterEach(() => door.close());

const ticketOf = async (change = {}): Promise<Ticket> =>
  Ticket.parse((await launch(door, site, change)).body);

describe('a ticket', () => {
  test('is what the contract says, and leads to the room and identity derived by hash', async () => {
    const answer = await launch(door, site);
    expect(answer.status).toBe(201);
    const ticket = Ticket.parse(answer.body);
    const room = roomNameOf({ site: site.id, meeting: '42', group: null });
    const identity = identityOf({ site: site.id, person: '7' });
    expect(ticket).toMatchObject({
      serverUrl: 'ws://127.0.0.1:9',
      room: { name: room, title: 'Office hours', closesAt: null },
      me: { identity, name: 'Ada Lovelace', role: 'attendee', guest: false },
      features: { microphone: true, screenShare: false, moderate: false },
    });
    const secret = createSecretKey(Buffer.from('a-secret-that-only-these-tests-know'));
    const { payload } = await jwtVerify(ticket.participantToken, secret, { currentDate: new Date(NOW) });
    expect(payload.sub).toBe(identity);
    expect(payload['video']).toMatchObject({ room, roomJoin: true, roomAdmin: false });
  });

  test('is stored nowhere on the way', async () => {
    expect((await launch(door, site)).headers.get('cache-control')).toBe('no-store');
  });

  test('takes one write to the store, and changes no record', async () => {
    const before = await door.store.records.list('');
    await launch(door, site);
    expect(await door.store.records.list('')).toEqual(before);
  });

  test('of a person with a dangerous name shows it harmless', async () => {
    const name = '\u202E<script>alert(1)</script>\u0000 Ada';
    const { me, participantToken } = await ticketOf({ person: { name } });
    expect(me.name).toBe('<script>alert(1)</script> Ada');
    expect(decodeJwt(participantToken)['name']).toBe(me.name);
  });

  test('has the role a moderator gave, not the one the site sent', async () => {
    const { room, me } = await ticketOf();
    await changeRoom(door.store.records, room.name, (state) => withRole(state, me.identity, 'presenter'));
    expect((await ticketOf()).me.role).toBe('presenter');
  });
});

describe('the published vectors', () => {
  type Vectors = {
    now: number;
    keys: { [name: string]: { kid: string; jwk: { x: string } } };
    sites: {
      id: string;
      status: 'active' | 'suspended';
      origins: string[];
      keys: { key: string; retiresAt: number | null }[];
    }[];
    assertions: { name: string; outcome: string; assertion: string }[];
  };
  const file = new URL('../../../shared/contract/vectors.json', import.meta.url);
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

  test.each(vectors.assertions)('an assertion $name: $outcome', async ({ assertion, outcome }) => {
    door.now = vectors.now;
    for (const { id, status, origins, keys } of vectors.sites) {
      const trusted = keys.map(({ key, retiresAt }) => ({
        kid: vectors.keys[key]?.kid ?? '',
        x: vectors.keys[key]?.jwk.x ?? '',
        addedAt: 0,
        retiresAt,
      }));
      const rest = { name: id, reports: null, software: 'test', createdAt: 0, pairedWith: '' };
      await door.store.records.put(`site/${id}`, { id, status, origins, keys: trusted, ...rest });
    }
    const answer = await door.ask('/launches', { assertion });
    expect(outcomeOf(answer)).toBe(outcome === 'ok' ? 'ok 201' : outcome);
    if (outcome === 'ok') {
      // the very same one does not get in again
      expect(outcomeOf(await door.ask('/launches', { assertion }))).toBe('assertion_replayed');
    }
  });
});

describe('one assertion', () => {
  test('lets one of fifty in that come at once', async () => {
    const assertion = site.assertion();
    const answers = await Promise.all(Array.from({ length: 50 }, () => door.ask('/launches', { assertion })));
    const outcomes = answers.map(outcomeOf).sort();
    expect(outcomes).toEqual([...Array.from({ length: 49 }, () => 'assertion_replayed'), 'ok 201']);
  });

  test('lets nobody in again after a restart', async () => {
    const assertion = site.assertion();
    expect(outcomeOf(await door.ask('/launches', { assertion }))).toBe('ok 201');
    await door.restart();
    const answers = await Promise.all(Array.from({ length: 50 }, () => door.ask('/launches', { assertion })));
    expect(new Set(answers.map(outcomeOf))).toEqual(new Set(['assertion_replayed']));
  });

  test.each([
    ['at once', 0, 'assertion_replayed'],
    ['at the last moment of its time', 65_000, 'assertion_replayed'],
    ['after its time', 66_000, 'assertion_expired'],
    ['an hour later', 3_600_000, 'assertion_expired'],
  ])('replayed %s is refused', async (_title, later, code) => {
    const assertion = site.assertion();
    await door.ask('/launches', { assertion });
    door.now = NOW + later;
    expect(outcomeOf(await door.ask('/launches', { assertion }))).toBe(code);
  });

  test('replayed by a bridge whose clock was set back a minute is refused', async () => {
    const assertion = site.assertion();
    await door.ask('/launches', { assertion });
    door.now = NOW + 60_000;
    for (let count = 0; count < 300; count += 1) await launch(door, site); // time and work for the store to forget
    door.now = NOW;
    expect(outcomeOf(await door.ask('/launches', { assertion }))).toBe('assertion_replayed');
  });

  test('that was refused may be used when the reason is gone', async () => {
    const assertion = site.assertion({ meeting: { id: '42', title: '', opensAt: NOW / 1000 + 30 } });
    const early = await door.ask('/launches', { assertion });
    expect(early.body).toMatchObject({ code: 'meeting_not_open_yet', opensAt: NOW / 1000 + 30 });
    door.now = NOW + 30_000;
    expect(outcomeOf(await door.ask('/launches', { assertion }))).toBe('ok 201');
  });

  test('of a clock two minutes off says which way, and what time it is here', async () => {
    const seconds = NOW / 1000;
    const slow = await launch(door, site, { iat: seconds - 120, exp: seconds - 60 });
    expect(slow.body).toMatchObject({ code: 'assertion_expired', bridgeTime: NOW });
    const fast = await launch(door, site, { iat: seconds + 120, exp: seconds + 180 });
    expect(fast.body).toMatchObject({ code: 'assertion_from_future', bridgeTime: NOW });
  });
});

describe('the body', () => {
  const nested = '['.repeat(10_000) + ']'.repeat(10_000);
  test.each<[string, string | Uint8Array, string]>([
    ['of a megabyte', JSON.stringify({ assertion: 'A'.repeat(1_000_000) }), 'request_too_large'],
    [
      'with an assertion of 20,000 characters',
      JSON.stringify({ assertion: `e30.${'A'.repeat(20_000)}.AA` }),
      'assertion_malformed',
    ],
    ['10,000 deep', nested.slice(0, 20_000), 'request_malformed'],
    ['with an assertion that stands twice', '{"assertion":"a.b.c","assertion":"d.e.f"}', 'request_malformed'],
    ['with a __proto__', '{"assertion":"a.b.c","__proto__":{"x":1}}', 'request_malformed'],
    ['with a role of the browser', '{"assertion":"a.b.c","role":"moderator"}', 'request_malformed'],
    ['with a room of the browser', '{"assertion":"a.b.c","room":"r_other"}', 'request_malformed'],
    ['without an assertion', '{}', 'request_malformed'],
    ['with a number for an assertion', '{"assertion":7}', 'request_malformed'],
    ['that is a list', '[]', 'request_malformed'],
    ['that is no JSON', 'assertion=x', 'request_malformed'],
    ['that is empty', '', 'request_malformed'],
    ['that is not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'request_malformed'],
  ])('%s is refused', async (_title, body, code) => {
    expect(outcomeOf(await door.ask('/launches', body))).toBe(code);
  });

  test('of another type is refused', async () => {
    const body = JSON.stringify({ assertion: site.assertion() });
    expect(outcomeOf(await door.ask('/launches', body, { type: 'text/plain' }))).toBe('request_malformed');
  });
});

describe('the site', () => {
  test('of another origin than the page is refused, and the assertion is still good', async () => {
    const other = await pairSite(door, 'https://other.example.org');
    const assertion = site.assertion();
    const elsewhere = await door.ask('/launches', { assertion }, { origin: other.origin });
    expect(outcomeOf(elsewhere)).toBe('origin_not_paired');
    expect(outcomeOf(await door.ask('/launches', { assertion }, { origin: site.origin }))).toBe('ok 201');
  });

  test.each([
    'https://evil.example',
    'null',
    'http://www.example.org',
    'https://www.example.org.evil.example',
  ])('is not entered from a page at %s', async (origin) => {
    const answer = await door.ask('/launches', { assertion: site.assertion() }, { origin });
    expect(outcomeOf(answer)).toBe('origin_not_paired');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('that is unknown and a signature that is wrong look alike', async () => {
    const unknown = siteWith(door, 's_nobodyknowsthis1', site.origin, site.keys);
    const forger = siteWith(door, site.id, site.origin, makeKeys());
    const [one, two] = [await launch(door, unknown), await launch(door, forger)];
    expect(one.body).toEqual(two.body);
    expect(outcomeOf(one)).toBe('assertion_untrusted');
  });

  test('that is suspended is refused at once, and let in again when it is resumed', async () => {
    await launch(door, site);
    await changeSite(door.store.records, site.id, (old) => ({ ...old, status: 'suspended' }));
    expect(outcomeOf(await launch(door, site))).toBe('site_suspended');
    await changeSite(door.store.records, site.id, (old) => ({ ...old, status: 'active' }));
    expect(outcomeOf(await launch(door, site))).toBe('ok 201');
  });

  test('that was removed is unknown', async () => {
    await unpair(door.store.records, site.id);
    expect(outcomeOf(await launch(door, site))).toBe('assertion_untrusted');
  });

  test('cannot let people into the meetings of another one', async () => {
    const other = await pairSite(door, 'https://other.example.org');
    const [mine, theirs] = [await launch(door, site), await launch(door, other)];
    expect((mine.body as Ticket).room.name).not.toBe((theirs.body as Ticket).room.name);
    expect((mine.body as Ticket).me.identity).not.toBe((theirs.body as Ticket).me.identity);
  });

  test('cannot present the assertion of another one as its own', async () => {
    const other = await pairSite(door, 'https://other.example.org');
    const borrowed = siteWith(door, site.id, site.origin, other.keys);
    expect(outcomeOf(await launch(door, borrowed))).toBe('assertion_untrusted');
  });

  test('may tell another bridge nothing with what it told this one', async () => {
    expect(outcomeOf(await launch(door, site, { aud: 'https://other.example' }))).toBe(
      'assertion_wrong_audience',
    );
    expect(outcomeOf(await launch(door, site, { aud: `${AUDIENCE}/` }))).toBe('assertion_wrong_audience');
  });
});

describe('the room', () => {
  test.each([
    [
      'locked',
      'meeting_locked',
      (room: string) => changeRoom(door.store.records, room, (state) => withLock(state, true)),
    ],
    [
      'ended for all',
      'meeting_ended',
      (room: string) => changeRoom(door.store.records, room, (state) => withEnd(state, NOW)),
    ],
    [
      'closed to this person',
      'person_removed',
      (room: string, identity: string) =>
        changeRoom(door.store.records, room, (state) => withRemoval(state, identity, NOW)),
    ],
  ])('that is %s refuses with %s', async (_title, code, change) => {
    const { room, me } = await ticketOf();
    await change(room.name, me.identity);
    expect(outcomeOf(await launch(door, site))).toBe(code);
  });

  test.each([
    ['over', { meeting: { id: '42', title: '', closesAt: NOW / 1000 } }, 'meeting_over'],
    [
      'without guests',
      { person: { name: 'Ada', guest: true }, meeting: { id: '42', title: '', settings: { guests: false } } },
      'guests_not_allowed',
    ],
  ])('that is %s refuses with its code', async (_title, change, code) => {
    expect(outcomeOf(await launch(door, site, change))).toBe(code);
  });

  test('that is full refuses the next one, and lets those inside come back', async () => {
    const meeting = { id: '42', title: '', settings: { maxPeople: 1 } };
    const { room, me } = await ticketOf({ meeting });
    await arrive(door, room.name, me.identity);
    expect(outcomeOf(await launch(door, site, { meeting, sub: '8' }))).toBe('meeting_full');
    expect(outcomeOf(await launch(door, site, { meeting }))).toBe('ok 201');
    expect(outcomeOf(await launch(door, site, { meeting, sub: '9', role: 'moderator' }))).toBe('ok 201');
  });
});

/** Somebody is inside, as the ledger has it; known to the bridge from its next start on. */
async function arrive(to: FrontDoor, room: string, identity: string): Promise<void> {
  const { createLedger } = await import('../../src/attendance/ledger.ts');
  const { createPresence } = await import('../../src/attendance/presence.ts');
  const { createOutbox } = await import('../../src/reports/outbox.ts');
  const clock = (): number => to.now;
  const { store } = to;
  const ledger = createLedger({
    records: store.records,
    presence: createPresence(clock),
    outbox: createOutbox(store, clock),
    clock,
  });
  await ledger.record({
    kind: 'joined',
    id: 'event-1',
    at: to.now,
    session: 'RM_1',
    room,
    participant: 'PA_1',
    identity,
    reference: {
      site: site.id,
      meeting: { id: '42', title: '' },
      group: null,
      person: { id: '7', name: 'Ada', guest: false },
      role: 'attendee',
      seat: 'seat-1',
    },
  });
  await to.restart();
}
