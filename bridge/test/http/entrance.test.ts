import { Ticket } from '@meetbridge/shared/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeRoom, endRun } from '../../src/rooms/registry.ts';
import { withLock } from '../../src/rooms/state.ts';
import { enterLine, lineOf } from '../../src/waiting/line.ts';
import { type FrontDoor, NOW, openFrontDoor, outcomeOf } from '../front-door.ts';
import { pairSite, type TestSite } from '../site.ts';
import { isLine, waitingRoom, type WaitingRoom } from './waiting-room.ts';

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

describe('somebody who waits', () => {
  test('learns their place, then that they may come in, and comes in', async () => {
    const { seat } = await meeting.waits('Ada');
    const ada = await meeting.listens(seat);
    expect(await ada.hear('place')).toEqual({ type: 'place', place: 1, of: 1, note: '' });
    const moderator = await meeting.moderator();
    const line = await meeting.listens(moderator.seat);
    const seen = await line.hear('waiting', isLine('Ada'));
    expect(seen.people).toEqual([
      { identity: meeting.identity('Ada'), name: 'Ada', guest: false, since: NOW },
    ]);

    const answer = await meeting.act(moderator.seat, 'admit', { identity: meeting.identity('Ada') });
    expect(answer.status).toBe(204);
    expect(await ada.ended).toEqual({ type: 'admitted' });
    await line.hear('waiting', isLine());
    const renewed = await meeting.renew(seat);
    expect([renewed.status, Ticket.parse(renewed.body).me.name]).toEqual([201, 'Ada']);
  });

  test('moves up when others go, and reads what the moderator tells them', async () => {
    const [ada, grace] = [await meeting.waits('Ada'), await ((door.now += 1000), meeting.waits('Grace'))];
    const listener = await meeting.listens(grace.seat);
    await listener.hear('place', ({ place, of }) => place === 2 && of === 2);
    await meeting.leave(ada.seat);
    await listener.hear('place', ({ place, of }) => place === 1 && of === 1);
    const { seat } = await meeting.moderator();
    await meeting.act(seat, 'tell-waiting', { note: 'Five\u202e more\nminutes' });
    expect((await listener.hear('place')).note).toBe('Five more minutes');
    expect((await meeting.act(seat, 'tell-waiting', { note: 'x'.repeat(501) })).status).toBe(400);
  });

  test('has the same place after a reload, whether the page said goodbye or not', async () => {
    const [ada] = [await meeting.waits('Ada'), await ((door.now += 1000), meeting.waits('Grace'))];
    await meeting.leave(ada.seat);
    door.now += 5000;
    const again = await meeting.listens((await meeting.waits('Ada')).seat);
    expect(await again.hear('place')).toMatchObject({ place: 1, of: 2 });
    door.now += 5000;
    const onceMore = await meeting.listens((await meeting.waits('Ada')).seat);
    expect(await onceMore.hear('place')).toMatchObject({ place: 1, of: 2 });
  });

  test('who comes back much later stands at the end', async () => {
    const ada = await meeting.waits('Ada');
    await meeting.leave(ada.seat);
    door.now += 3 * 60_000;
    await meeting.waits('Grace');
    door.now += 1000;
    const again = await meeting.listens((await meeting.waits('Ada')).seat);
    expect(await again.hear('place')).toMatchObject({ place: 2, of: 2 });
  });

  test('is told that they are not let in, and is kept out until a moderator changes their mind', async () => {
    const ada = await meeting.listens((await meeting.waits('Ada')).seat);
    await ada.hear('place');
    const { seat } = await meeting.moderator();
    const identity = meeting.identity('Ada');
    await meeting.act(seat, 'decline', { identity });
    expect(await ada.ended).toEqual({ type: 'refused', code: 'entry_declined' });
    expect(outcomeOf(await meeting.comes('Ada'))).toBe('entry_declined');
    expect(outcomeOf(await meeting.act(seat, 'decline', { identity }))).toBe('target_not_found');
    expect(outcomeOf(await meeting.act(seat, 'admit', { identity }))).toBe('ok 204');
    expect(outcomeOf(await meeting.comes('Ada'))).toBe('ok 201');
  });

  test('is not let in with all others when a sign of theirs comes after they were declined', async () => {
    await Promise.all([meeting.waits('Ada'), meeting.waits('Grace')]);
    const { seat } = await meeting.moderator();
    const identity = meeting.identity('Ada');
    await meeting.act(seat, 'decline', { identity });
    const person = { site: site.id, meeting: '42', name: 'Ada', guest: false };
    await enterLine(door.store.records, { room: meeting.room, identity }, person, door.now);
    await meeting.act(seat, 'admit');
    expect(outcomeOf(await meeting.comes('Ada'))).toBe('entry_declined');
    expect(outcomeOf(await meeting.comes('Grace'))).toBe('ok 201');
  });

  test('may ask again ten minutes after they were not let in', async () => {
    await meeting.waits('Ada');
    const { seat } = await meeting.moderator();
    await meeting.act(seat, 'decline', { identity: meeting.identity('Ada') });
    door.now += 10 * 60_000 - 1;
    expect(outcomeOf(await meeting.comes('Ada'))).toBe('entry_declined');
    door.now += 1;
    expect(outcomeOf(await meeting.comes('Ada'))).toBe('ok 202');
  });

  test.each([
    ['locks the meeting', 'lock', { locked: true }, 'meeting_locked'],
    ['removes them', 'remove', {}, 'person_removed'],
    ['ends the meeting', 'end', {}, 'meeting_ended'],
  ])('is told when a moderator %s', async (_title, action, body, code) => {
    const ada = await meeting.listens((await meeting.waits('Ada')).seat);
    await ada.hear('place');
    const { seat } = await meeting.moderator();
    const target = action === 'remove' ? { identity: meeting.identity('Ada') } : {};
    await meeting.act(seat, action, { ...body, ...target });
    expect(await ada.ended).toEqual({ type: 'refused', code });
    await expect.poll(() => lineOf(door.store.records, meeting.room, door.now)).toEqual([]);
  });

  test('is let in by becoming a moderator', async () => {
    const { seat } = await meeting.waits('Ada');
    const ada = await meeting.listens(seat);
    await ada.hear('place');
    await changeRoom(door.store.records, meeting.room, (state) => ({
      ...state,
      roles: { [meeting.identity('Ada')]: 'moderator' },
    }));
    await meeting.waits('Grace');
    expect(await ada.ended).toEqual({ type: 'admitted' });
    expect(Ticket.parse((await meeting.renew(seat)).body).me.role).toBe('moderator');
  });

  test('who has been let in comes in although the meeting was locked since', async () => {
    const { seat } = await meeting.waits('Ada');
    const moderator = await meeting.moderator();
    await meeting.act(moderator.seat, 'admit');
    await changeRoom(door.store.records, meeting.room, (state) => withLock(state, true));
    expect(await (await meeting.listens(seat)).ended).toEqual({ type: 'admitted' });
    expect(outcomeOf(await meeting.renew(seat))).toBe('ok 201');
  });
});

describe('a seat in the waiting room', () => {
  test('is all that is answered, with the names its holder knows, and uses the assertion up', async () => {
    await meeting.moderator('Inside');
    const assertion = site.assertion({
      person: { name: 'Ada' },
      meeting: { id: '42', title: 'Office hours', settings: { waitingRoom: 'everybody' } },
    });
    const answer = await door.ask('/launches', { assertion }, { origin: site.origin });
    expect(answer).toMatchObject({
      status: 202,
      body: { room: { title: 'Office hours' }, me: { name: 'Ada' } },
    });
    expect(Object.keys(answer.body as object).sort()).toEqual(['me', 'room', 'seat']);
    expect(outcomeOf(await door.ask('/launches', { assertion }))).toBe('assertion_replayed');
  });

  test.each([
    ['hand', { raised: true }],
    ['admit', {}],
    ['end', {}],
  ])('does nothing in the meeting: %s', async (action, body) => {
    const { seat } = await meeting.waits('Ada');
    expect(outcomeOf(await meeting.act(seat, action, body))).toBe('seat_invalid');
  });

  test('stands in the line of its own room alone', async () => {
    const other = waitingRoom(door, site, { id: '43' });
    await other.waits('Grace');
    const line = await meeting.listens((await meeting.moderator()).seat);
    expect((await line.hear('waiting')).people).toEqual([]);
    const { seat } = await meeting.moderator();
    const answer = await meeting.act(seat, 'admit', { identity: other.identity('Grace') });
    expect(outcomeOf(answer)).toBe('target_not_found');
    expect((await meeting.act(seat, 'admit')).status).toBe(204);
    expect(outcomeOf(await other.comes('Grace'))).toBe('ok 202');
  });

  test('given back ends what listens with it, without a word', async () => {
    const { seat } = await meeting.waits('Ada');
    const ada = await meeting.listens(seat);
    await ada.hear('place');
    expect(outcomeOf(await meeting.leave(seat))).toBe('ok 204');
    expect(await ada.ended).toMatchObject({ type: 'place' });
    const line = await meeting.listens((await meeting.moderator()).seat);
    expect((await line.hear('waiting')).people).toEqual([]);
  });
});

describe('who waits', () => {
  const guest = { person: { name: 'Guest', guest: true } };
  test.each<[string, string, { [member: string]: unknown }, string]>([
    ['nobody', 'an attendee', {}, 'ok 201'],
    ['nobody', 'a guest', guest, 'ok 201'],
    ['guests', 'an attendee', {}, 'ok 201'],
    ['guests', 'a guest', guest, 'ok 202'],
    ['everybody', 'an attendee', {}, 'ok 202'],
    ['everybody', 'a presenter', { role: 'presenter' }, 'ok 202'],
    ['everybody', 'a moderator', { role: 'moderator' }, 'ok 201'],
  ])('where %s: %s', async (setting, _who, change, outcome) => {
    const here = waitingRoom(door, site, { settings: { waitingRoom: setting } });
    expect(outcomeOf(await here.comes('Ada', change))).toBe(outcome);
  });

  test('leaves no record where nobody does', async () => {
    const open = waitingRoom(door, site, { settings: {} });
    const before = await door.store.records.list('');
    await open.comes('Ada');
    expect(await door.store.records.list('')).toEqual(before);
  });

  test('and is let in before comes back without waiting, until the run of the room is over', async () => {
    await meeting.waits('Ada');
    await meeting.act((await meeting.moderator()).seat, 'admit');
    expect(outcomeOf(await meeting.comes('Ada'))).toBe('ok 201');
    door.now += 1000;
    await endRun(door.store.records, meeting.room, door.now);
    expect(outcomeOf(await meeting.comes('Ada'))).toBe('ok 202');
  });

  test('is refused at once where they could not enter', async () => {
    await changeRoom(door.store.records, meeting.room, (state) => withLock(state, true));
    expect(outcomeOf(await meeting.comes('Ada'))).toBe('meeting_locked');
    expect(await door.store.records.list('waiting/')).toEqual([]);
  });
});
