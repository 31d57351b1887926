import { Ticket } from '@meetbridge/shared/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetSite } from '../../src/sites/forget.ts';
import { changeSite } from '../../src/sites/registry.ts';
import { lineKey } from '../../src/waiting/line.ts';
import { type Clockwork, createClockwork } from '../clockwork.ts';
import { type FrontDoor, NOW, openFrontDoor, outcomeOf } from '../front-door.ts';
import { pairSite, type TestSite } from '../site.ts';
import { listen } from './listener.ts';
import { isLine, waitingRoom, type WaitingRoom } from './waiting-room.ts';

const HOUR = 3_600_000;

let time: Clockwork;
let door: FrontDoor;
let site: TestSite;
let meeting: WaitingRoom;
beforeEach(async () => {
  time = createClockwork(NOW);
  door = await openFrontDoor({ schedule: time.schedule });
  Object.defineProperty(door, 'now', { get: () => time.now });
  site = await pairSite(door);
  meeting = waitingRoom(door, site, { meeting: { closesAt: (NOW + HOUR) / 1000 } });
});
afterEach(async () => {
  meeting.close();
  await door.close();
});

/** Time goes on; what begins on the way is given a turn. */
const pass = (delay: number): Promise<void> =>
  time.pass(delay, async () => void (await door.ask('/health/live')));

/** As long as the bridge waits between two looks at one room, ms. */
const PAUSE = 250;

test('somebody who waits is told when the meeting is over', async () => {
  const ada = await meeting.listens((await meeting.waits('Ada')).seat);
  await ada.hear('place');
  await pass(HOUR);
  expect(await ada.ended).toEqual({ type: 'refused', code: 'meeting_over' });
});

test('a moderator’s stream ends with the seat', async () => {
  const line = await meeting.listens((await meeting.moderator()).seat);
  await line.hear('waiting');
  await pass(HOUR);
  expect(await line.ended).toMatchObject({ type: 'waiting' });
});

test('whoever listens keeps their place, and both connections are kept alive', async () => {
  const ada = await meeting.listens((await meeting.waits('Ada')).seat);
  const line = await meeting.listens((await meeting.moderator()).seat);
  await pass(PAUSE);
  await line.hear('waiting', isLine('Ada'));
  for (let second = 0; second < 60; second += 10) {
    await pass(10_000);
    await Promise.all([ada.keptAlive(), line.keptAlive()]);
  }
  expect(ada.said).toHaveLength(1);
  expect(line.said).toHaveLength(1);
});

test('whose connection is gone stands in the line for fifteen seconds more', async () => {
  const ada = await listen(door, (await meeting.waits('Ada')).seat);
  const line = await meeting.listens((await meeting.moderator()).seat);
  await pass(PAUSE);
  await line.hear('waiting', isLine('Ada'));
  ada.close();
  await expect.poll(async () => (await door.ask('/metrics')).body).toContain('meetbridge_people_waiting 0');
  await pass(14_000);
  expect(line.said).toHaveLength(1);
  await pass(1000);
  await pass(PAUSE);
  await line.hear('waiting', isLine());
});

test('who is back in time was never gone', async () => {
  const ada = await listen(door, (await meeting.waits('Ada')).seat);
  const line = await meeting.listens((await meeting.moderator()).seat);
  await pass(PAUSE);
  await line.hear('waiting', isLine('Ada'));
  ada.close();
  await expect.poll(async () => (await door.ask('/metrics')).body).toContain('meetbridge_people_waiting 0');
  await pass(2000);
  const again = await meeting.listens((await meeting.waits('Ada')).seat);
  await pass(PAUSE);
  await again.hear('place');
  await pass(60_000);
  expect(line.said).toHaveLength(1);
});

test('who gives no sign, because the bridge they listened to is gone, waits no more after half a minute', async () => {
  await meeting.waits('Ada');
  await door.restart();
  const line = await meeting.listens((await meeting.moderator()).seat);
  await pass(PAUSE);
  await line.hear('waiting', isLine('Ada'));
  await pass(30_000);
  await line.hear('waiting', isLine());
});

test('after a restart of the bridge everybody has the place they had', async () => {
  const ada = await meeting.waits('Ada');
  await pass(1000);
  const grace = await meeting.waits('Grace');
  await door.restart();
  const [one, two] = [await meeting.listens(ada.seat), await meeting.listens(grace.seat)];
  await pass(PAUSE);
  expect(await one.hear('place')).toMatchObject({ place: 1, of: 2 });
  expect(await two.hear('place')).toMatchObject({ place: 2, of: 2 });
});

test('a seat in the waiting room is renewed like another, and never lasts longer than the first one', async () => {
  const first = await meeting.waits('Ada');
  await pass(HOUR / 2);
  const answer = await meeting.renew(first.seat);
  expect(outcomeOf(answer)).toBe('ok 202');
  await pass(HOUR / 2);
  expect(outcomeOf(await meeting.renew((answer.body as Ticket).seat))).toBe('seat_expired');
});

test('a moderator hears of nobody any more when their site is suspended', async () => {
  const line = await meeting.listens((await meeting.moderator()).seat);
  await line.hear('waiting');
  await changeSite(door.store.records, site.id, (old) => ({ ...old, status: 'suspended' }));
  await pass(10_000);
  expect(await line.ended).toEqual({ type: 'waiting', people: [], note: '' });
});

test('who still listens when their site was removed is not written down again', async () => {
  const ada = await meeting.listens((await meeting.waits('Ada')).seat);
  await ada.hear('place');
  await forgetSite(door.store, site.id);
  await pass(60_000);
  await ada.ended;
  expect(await door.store.records.list(lineKey())).toEqual([]);
});
