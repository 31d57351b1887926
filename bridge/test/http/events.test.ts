import { Ticket } from '@meetbridge/shared/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditOf } from '../../src/rooms/audit.ts';
import { changeRoom } from '../../src/rooms/registry.ts';
import { withRole } from '../../src/rooms/state.ts';
import { type FrontDoor, openFrontDoor, outcomeOf } from '../front-door.ts';
import { pairSite, type TestSite } from '../site.ts';
import { isLine, names, waitingRoom, type WaitingRoom } from './waiting-room.ts';

let door: FrontDoor;
let site: TestSite;
let meeting: WaitingRoom;
beforeEach(async () => {
  door = await openFrontDoor();
  site = await pairSite(door);
  meeting = waitingRoom(door, site);
});
afterEach(async () => {
  meeting.close();
  await door.close();
});

describe('a moderator', () => {
  test('has the line at once, and again after every reconnection', async () => {
    await meeting.waits('Ada');
    const { seat } = await meeting.moderator();
    const first = await meeting.listens(seat);
    expect(names(await first.hear('waiting'))).toEqual(['Ada']);
    first.close();
    await ((door.now += 1000), meeting.waits('Grace'));
    const second = await meeting.listens(seat);
    expect(names(await second.hear('waiting'))).toEqual(['Ada', 'Grace']);
  });

  test('sees what another one has decided', async () => {
    await meeting.waits('Ada');
    const [one, two] = [await meeting.moderator('one'), await meeting.moderator('two')];
    const line = await meeting.listens(one.seat);
    await line.hear('waiting', isLine('Ada'));
    await meeting.act(two.seat, 'admit', { identity: meeting.identity('Ada') });
    await line.hear('waiting', isLine());
    const again = await meeting.act(one.seat, 'admit', { identity: meeting.identity('Ada') });
    expect(outcomeOf(again)).toBe('target_not_found');
  });

  test('sees an empty line, and a guest as one', async () => {
    const line = await meeting.listens((await meeting.moderator()).seat);
    expect(await line.hear('waiting')).toEqual({ type: 'waiting', people: [], note: '' });
    await meeting.comes('Ada', { person: { name: 'A\u0000da', guest: true } });
    const { people } = await line.hear('waiting', ({ people }) => people.length > 0);
    expect(people).toMatchObject([{ name: 'A da', guest: true }]);
  });

  test('lets three hundred people in at once', async () => {
    const people = await Promise.all(Array.from({ length: 300 }, (_, index) => meeting.waits(`P${index}`)));
    const waiting = await Promise.all(people.map(({ seat }) => meeting.listens(seat)));
    const { seat } = await meeting.moderator();
    const line = await meeting.listens(seat);
    await line.hear('waiting', (event) => event.people.length === 300);
    expect((await meeting.act(seat, 'admit')).status).toBe(204);
    const answers = await Promise.all(waiting.map(({ ended }) => ended));
    expect(answers.every((answer) => answer?.type === 'admitted')).toBe(true);
    await line.hear('waiting', (event) => event.people.length === 0);
    const lines = await auditOf(door.store.records, meeting.room);
    expect(new Set(lines.map(({ target }) => target)).size).toBe(300);
  }, 120_000);

  test('hears no more when they are none any more', async () => {
    const [one, two] = [await meeting.moderator('one'), await meeting.moderator('two')];
    const line = await meeting.listens(two.seat);
    await line.hear('waiting');
    await meeting.act(one.seat, 'remove', { identity: two.me.identity });
    expect(await line.ended).toMatchObject({ type: 'waiting' });
    expect((await meeting.listens(two.seat)).status).toBe(403);
  });

  test('who is made an attendee hears of nobody who comes later', async () => {
    const { seat, me } = await meeting.moderator();
    const line = await meeting.listens(seat);
    await line.hear('waiting');
    await changeRoom(door.store.records, meeting.room, (state) => withRole(state, me.identity, 'attendee'));
    await meeting.waits('Ada');
    expect(await line.ended).toEqual({ type: 'waiting', people: [], note: '' });
  });

  test('leaves a line in the audit log about whom they let in and whom not', async () => {
    await Promise.all([meeting.waits('Ada'), meeting.waits('Grace')]);
    const { seat } = await meeting.moderator();
    await meeting.act(seat, 'admit', { identity: meeting.identity('Ada') });
    await meeting.act(seat, 'decline', { identity: meeting.identity('Grace') });
    await meeting.act(seat, 'tell-waiting', { note: 'Ada first' });
    const lines = await auditOf(door.store.records, meeting.room);
    expect(lines.map(({ action, target }) => [action, target])).toEqual([
      ['admit', meeting.identity('Ada')],
      ['decline', meeting.identity('Grace')],
      ['tell-waiting', null],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Ada|Grace/);
  });
});

describe('the stream', () => {
  test('is none that a proxy or a browser would keep, and a page of the site may read it', async () => {
    const { headers } = await meeting.listens((await meeting.moderator()).seat);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'access-control-allow-origin': site.origin,
    });
  });

  test.each<[string, (seat: string) => string, number]>([
    ['an altered seat', (seat) => `${seat.slice(0, -4)}AAAA`, 401],
    ['nonsense', () => 'a.b.c', 401],
  ])('is refused to %s', async (_title, change, status) => {
    const { seat } = await meeting.waits('Ada');
    expect((await meeting.listens(change(seat))).status).toBe(status);
  });

  test('is refused to who is inside and no moderator', async () => {
    const { seat } = await meeting.waits('Ada');
    await meeting.act((await meeting.moderator()).seat, 'admit');
    const ticket = Ticket.parse((await meeting.renew(seat)).body);
    const answer = await door.ask('/seat/events', undefined, { bearer: ticket.seat, origin: site.origin });
    expect(outcomeOf(answer)).toBe('not_allowed');
  });

  test('is refused to a page of another site', async () => {
    const other = await pairSite(door, 'https://other.example.org');
    const { seat } = await meeting.waits('Ada');
    const answer = await door.ask('/seat/events', undefined, { bearer: seat, origin: other.origin });
    expect(outcomeOf(answer)).toBe('origin_not_paired');
  });

  test('of one person is open five times at most, and the first one goes', async () => {
    const { seat } = await meeting.waits('Ada');
    const tabs = [];
    for (let tab = 0; tab < 6; tab += 1) tabs.push(await meeting.listens(seat));
    await tabs[0]?.ended;
    await tabs[5]?.hear('place');
  });

  test('says nothing of what is in it to the log', async () => {
    const ada = await meeting.listens((await meeting.waits('Ada')).seat);
    await ada.hear('place');
    await meeting.act((await meeting.moderator()).seat, 'admit');
    await ada.ended;
    await expect.poll(() => door.log()).toMatch(/"route":"\/seat\/events","status":200/);
    expect(door.log()).not.toContain('Ada');
  });
});
