import { Ticket } from '@meetbridge/shared/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeRoom } from '../../src/rooms/registry.ts';
import { withEnd, withLock, withRemoval, withRole } from '../../src/rooms/state.ts';
import { unpair } from '../../src/sites/pairing.ts';
import { changeSite } from '../../src/sites/registry.ts';
import { type Answer, type FrontDoor, NOW, openFrontDoor, outcomeOf } from '../front-door.ts';
import { launch, pairSite, type TestSite } from '../site.ts';

const HOUR = 3_600_000;

let door: FrontDoor;
let site: TestSite;
beforeEach(async () => {
  door = await openFrontDoor();
  site = await pairSite(door);
});
afterEach(() => door.close());

const ticketOf = async (change = {}): Promise<Ticket> =>
  Ticket.parse((await launch(door, site, change)).body);
const renew = (bearer: string, origin = site.origin): Promise<Answer> =>
  door.ask('/seat/renew', '', { bearer, origin, type: 'application/json' });

describe('renewing a seat', () => {
  test('gives a new ticket and a new seat for the same room and person', async () => {
    const first = await ticketOf();
    const answer = await renew(first.seat);
    expect(answer.status).toBe(201);
    const second = Ticket.parse(answer.body);
    expect({ ...second, participantToken: '', seat: '' }).toEqual({
      ...first,
      participantToken: '',
      seat: '',
    });
    expect(second.seat).not.toBe(first.seat);
  });

  test('writes nothing', async () => {
    const { seat } = await ticketOf();
    const before = await door.store.records.list('');
    await renew(seat);
    expect(await door.store.records.list('')).toEqual(before);
  });

  test('goes on after a restart of the bridge', async () => {
    const { seat } = await ticketOf();
    await door.restart();
    expect(outcomeOf(await renew(seat))).toBe('ok 201');
  });

  test('never makes it last longer than the first one', async () => {
    let { seat } = await ticketOf();
    for (let hour = 1; hour < 24; hour += 1) {
      door.now = NOW + hour * HOUR;
      ({ seat } = Ticket.parse((await renew(seat)).body));
    }
    door.now = NOW + 24 * HOUR;
    expect(outcomeOf(await renew(seat))).toBe('seat_expired');
  });

  test('ends with the meeting', async () => {
    const { seat } = await ticketOf({ meeting: { id: '42', title: '', closesAt: NOW / 1000 + 3600 } });
    door.now = NOW + HOUR - 1;
    expect(outcomeOf(await renew(seat))).toBe('ok 201');
    door.now = NOW + HOUR;
    expect(outcomeOf(await renew(seat))).toBe('seat_expired');
  });

  test.each([
    [
      'removed',
      'person_removed',
      (room: string, me: string) =>
        changeRoom(door.store.records, room, (state) => withRemoval(state, me, NOW)),
    ],
    [
      'whose meeting was ended',
      'meeting_ended',
      (room: string) => changeRoom(door.store.records, room, (state) => withEnd(state, NOW + 1)),
    ],
    [
      'who was never inside a room that is locked',
      'meeting_locked',
      (room: string) => changeRoom(door.store.records, room, (state) => withLock(state, true)),
    ],
  ])('is refused to a person %s', async (_title, code, change) => {
    const { seat, room, me } = await ticketOf();
    await change(room.name, me.identity);
    expect(outcomeOf(await renew(seat))).toBe(code);
  });

  test('is refused to a moderator with a seat from before the end for all', async () => {
    const { seat, room } = await ticketOf({ role: 'moderator' });
    await changeRoom(door.store.records, room.name, (state) => withEnd(state, NOW + 1));
    expect(outcomeOf(await renew(seat))).toBe('meeting_ended');
  });

  test('gives the role a moderator gave, for as long as it holds', async () => {
    const { seat, room, me } = await ticketOf();
    await changeRoom(door.store.records, room.name, (state) => withRole(state, me.identity, 'presenter'));
    const promoted = Ticket.parse((await renew(seat)).body);
    expect(promoted.me.role).toBe('presenter');
    await changeRoom(door.store.records, room.name, (state) => ({ ...state, roles: {} }));
    expect(Ticket.parse((await renew(promoted.seat)).body).me.role).toBe('attendee');
  });

  test('is refused when the site is suspended or gone', async () => {
    const { seat } = await ticketOf();
    await changeSite(door.store.records, site.id, (old) => ({ ...old, status: 'suspended' }));
    expect(outcomeOf(await renew(seat))).toBe('site_suspended');
    await unpair(door.store.records, site.id);
    expect(outcomeOf(await renew(seat))).toBe('seat_invalid');
  });

  test('is refused on a page of another site', async () => {
    const other = await pairSite(door, 'https://other.example.org');
    const { seat } = await ticketOf();
    expect(outcomeOf(await renew(seat, other.origin))).toBe('origin_not_paired');
  });

  test.each(['', 'nonsense', 'a.b.c'])('with %j for a seat is refused', async (bearer) => {
    expect(outcomeOf(await renew(bearer))).toBe('seat_invalid');
  });

  test('with a LiveKit token or an assertion for a seat is refused', async () => {
    const { participantToken } = await ticketOf();
    expect(outcomeOf(await renew(participantToken))).toBe('seat_invalid');
    expect(outcomeOf(await renew(site.assertion()))).toBe('seat_invalid');
  });

  test('with the role written over is refused', async () => {
    const [header = '', payload = '', signature = ''] = (await ticketOf()).seat.split('.');
    const claims = Buffer.from(payload, 'base64url').toString().replace('"attendee"', '"moderator"');
    const forged = [header, Buffer.from(claims).toString('base64url'), signature].join('.');
    expect(outcomeOf(await renew(forged))).toBe('seat_invalid');
  });
});

describe('leaving', () => {
  test.each<[string, (seat: string) => Promise<Answer>]>([
    ['as bearer', (seat) => door.ask('/seat/leave', '', { bearer: seat, origin: site.origin })],
    [
      'as a beacon',
      (seat) =>
        door.ask('/seat/leave', JSON.stringify({ seat }), {
          type: 'text/plain;charset=UTF-8',
          origin: site.origin,
        }),
    ],
    ['as JSON', (seat) => door.ask('/seat/leave', { seat }, { origin: site.origin })],
  ])('works %s', async (_title, leave) => {
    const { seat } = await ticketOf();
    expect(outcomeOf(await leave(seat))).toBe('ok 204');
    expect(outcomeOf(await leave(seat))).toBe('ok 204');
  });

  test('a beacon needs no preflight, and the page may read the answer', async () => {
    const { seat } = await ticketOf();
    const answer = await door.ask('/seat/leave', JSON.stringify({ seat }), {
      type: 'text/plain',
      origin: site.origin,
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe(site.origin);
  });

  test.each([
    ['with somebody’s made-up seat', { seat: 'a.b.c' }, 'seat_invalid'],
    ['with more than a seat', { seat: 'a.b.c', room: 'r' }, 'request_malformed'],
    ['with nothing', {}, 'request_malformed'],
  ])('%s is refused', async (_title, body, code) => {
    expect(outcomeOf(await door.ask('/seat/leave', body))).toBe(code);
  });

  test('with a seat of 100,000 characters is refused', async () => {
    expect(outcomeOf(await door.ask('/seat/leave', { seat: 'A'.repeat(100_000) }))).toBe('request_too_large');
  });
});
