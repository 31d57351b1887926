import { MeetingKey, Ticket } from '@meetbridge/shared/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeRoom, roomStateOf } from '../../src/rooms/registry.ts';
import { withRotation } from '../../src/rooms/session.ts';
import { type RoomState, withEnd, withLock, withRemoval, withSentOut } from '../../src/rooms/state.ts';
import { type Answer, type FrontDoor, NOW, openFrontDoor, outcomeOf } from '../front-door.ts';
import { launch, pairSite, type TestSite } from '../site.ts';

let door: FrontDoor;
let site: TestSite;
beforeEach(async () => {
  door = await openFrontDoor();
  site = await pairSite(door);
});
afterEach(() => door.close());

type Mode = 'none' | 'bridge' | 'own';

const meetingIn = (encryption: Mode, more = {}) => ({
  meeting: { id: '42', title: 'Office hours', settings: { encryption, ...more } },
});
const ticketOf = async (sub: string, mode: Mode, change = {}): Promise<Ticket> =>
  Ticket.parse((await launch(door, site, { sub, ...meetingIn(mode), ...change })).body);
const keyFor = (bearer: string, origin = site.origin): Promise<Answer> =>
  door.ask('/seat/key', '', { bearer, origin });
const change = (ticket: Ticket, by: (state: RoomState) => RoomState) =>
  changeRoom(door.store.records, ticket.room.name, by);

describe('the ticket', () => {
  test('of an ordinary meeting speaks of no key, and leaves nothing in the store', async () => {
    const before = await door.store.records.list('');
    expect((await ticketOf('1', 'none')).encryption).toEqual({ mode: 'none' });
    expect(await door.store.records.list('')).toEqual(before);
  });

  test('of a meeting with the bridge’s key has it, the same for everybody', async () => {
    const { encryption } = await ticketOf('1', 'bridge');
    expect(encryption).toMatchObject({ mode: 'bridge', generation: 0 });
    expect((await ticketOf('2', 'bridge')).encryption).toEqual(encryption);
  });

  test('of a meeting with people’s own key has the salt alone', async () => {
    const { encryption } = await ticketOf('1', 'own');
    expect(Object.keys(encryption).sort()).toEqual(['mode', 'salt']);
    expect((await ticketOf('2', 'own')).encryption).toEqual(encryption);
  });

  test('is for one session, whoever of many is the first', async () => {
    const tickets = await Promise.all(Array.from({ length: 12 }, (_, n) => ticketOf(String(n), 'bridge')));
    expect(new Set(tickets.map(({ encryption }) => JSON.stringify(encryption))).size).toBe(1);
  });

  test('is for another session in another meeting', async () => {
    const other = { meeting: { id: '43', title: '', settings: { encryption: 'bridge' } } };
    const [one, two] = [await ticketOf('1', 'bridge'), await ticketOf('1', 'bridge', other)];
    expect(two.encryption).not.toEqual(one.encryption);
    expect('salt' in one.encryption && 'salt' in two.encryption).toBe(true);
  });

  test('is for another session after an end for all', async () => {
    const before = await ticketOf('1', 'bridge');
    await change(before, (state) => withEnd(state, NOW));
    const after = await ticketOf('2', 'bridge', { role: 'moderator' });
    expect(saltOf(after)).not.toBe(saltOf(before));
  });

  test('opens what one person’s browser keeps of one room, at every visit', async () => {
    const first = await ticketOf('1', 'none');
    await door.restart();
    const again = await ticketOf('1', 'none');
    const other = await ticketOf('2', 'none');
    expect([again.keepKey === first.keepKey, other.keepKey === first.keepKey]).toEqual([true, false]);
  });
});

const saltOf = ({ encryption }: Ticket): string => ('salt' in encryption ? encryption.salt : 'none');

describe('POST /seat/key', () => {
  test('gives the key that the ticket had, and the newer one when there is one', async () => {
    const ticket = await ticketOf('1', 'bridge');
    const { encryption } = ticket;
    const first = MeetingKey.parse((await keyFor(ticket.seat)).body);
    expect(encryption).toMatchObject(first);
    await change(ticket, (state) => withRotation(state, NOW));
    const second = MeetingKey.parse((await keyFor(ticket.seat)).body);
    expect([first.generation, second.generation]).toEqual([0, 1]);
    expect(second.key).not.toBe(first.key);
    expect((await ticketOf('2', 'bridge')).encryption).toEqual({ ...encryption, ...second });
  });

  test('gives it again after a restart', async () => {
    const ticket = await ticketOf('1', 'bridge');
    const { body } = await keyFor(ticket.seat);
    await door.restart();
    expect((await keyFor(ticket.seat)).body).toEqual(body);
  });

  test.each<[string, string, (state: RoomState, me: string) => RoomState]>([
    ['who was removed', 'person_removed', (state, me) => withRemoval(state, me, NOW)],
    ['whom the site sent out', 'sent_out', (state, me) => withSentOut(state, me, NOW)],
    ['whose meeting was ended', 'meeting_ended', (state) => withEnd(state, NOW + 1)],
    ['who is not inside a locked room', 'meeting_locked', (state) => withLock(state, true)],
  ])('is refused to somebody %s', async (_who, code, by) => {
    const ticket = await ticketOf('1', 'bridge');
    await change(ticket, (state) => by(state, ticket.me.identity));
    expect(outcomeOf(await keyFor(ticket.seat))).toBe(code);
  });

  test('is refused with a seat in the waiting room', async () => {
    const answer = await launch(door, site, meetingIn('bridge', { waitingRoom: 'everybody' }));
    expect(answer.status).toBe(202);
    expect(JSON.stringify(answer.body)).not.toMatch(/"(salt|key|encryption)"/);
    const { seat } = answer.body as { seat: string };
    expect(outcomeOf(await keyFor(seat))).toBe('seat_invalid');
  });

  test.each<Mode>(['none', 'own'])('finds none in a meeting of mode %s', async (mode) => {
    const { seat } = await ticketOf('1', mode);
    expect(outcomeOf(await keyFor(seat))).toBe('not_found');
  });

  test('is refused without a seat, and on a page of another site', async () => {
    const other = await pairSite(door, 'https://other.example.org');
    const { seat } = await ticketOf('1', 'bridge');
    expect(outcomeOf(await keyFor('a.b.c'))).toBe('seat_invalid');
    expect(outcomeOf(await keyFor(seat, other.origin))).toBe('origin_not_paired');
  });
});

test('no key or salt stands in the log, and no key in the store or in what goes through LiveKit', async () => {
  const ticket = await ticketOf('1', 'bridge');
  await keyFor(ticket.seat);
  await keyFor('a.b.c');
  const { encryption } = ticket;
  if (encryption.mode !== 'bridge') throw new Error('There is no key.');
  const stored = JSON.stringify(await door.store.records.list(''));
  const token = Buffer.from(ticket.participantToken.split('.')[1] ?? '', 'base64url').toString();
  const seat = Buffer.from(ticket.seat.split('.')[1] ?? '', 'base64url').toString();
  for (const text of [door.log(), token, seat]) {
    expect(text).not.toContain(encryption.key);
    expect(text).not.toContain(encryption.salt);
  }
  expect(stored).not.toContain(encryption.key);
  expect((await roomStateOf(door.store.records, ticket.room.name)).session?.salt).toBe(encryption.salt);
});
