import { DisconnectReason } from '@livekit/rtc-node';
import { TrackSource } from 'livekit-server-sdk';
import { expect, test } from 'vitest';
import { until } from '../../../test/hosts/until.ts';
import { attending } from '../../src/livekit/attending.ts';
import { withRestriction } from '../../src/rooms/restrictions.ts';
import { changeRoom, roomStateOf } from '../../src/rooms/registry.ts';
import { untouched, withEnd, withRemoval } from '../../src/rooms/state.ts';
import { useMeetings } from './meetings.ts';
import { isOut } from './people.ts';

const meetings = useMeetings({ webhooks: false });

const ofStage = () =>
  attending({
    media: meetings.stage.media(),
    records: meetings.stage.store.records,
    sealKey: meetings.stage.keys.seal,
    clock: Date.now,
  });

/** Two people whom LiveKit shows as inside, which it does a moment late. */
async function twoInside(): ReturnType<typeof meetings.twoMeet> {
  const people = await meetings.twoMeet();
  const { name } = people[0].ticket.room;
  await until(async () => (await meetings.stage.media().inside(name)).length === 2, { what: 'two inside' });
  return people;
}

test('those inside are whom the bridge has let in, with what their tickets said', async () => {
  const [moderator] = await twoInside();
  const media = ofStage();
  const room = moderator.ticket.room.name;
  expect((await media.sessions()).filter((one) => one.room === room)).toHaveLength(1);
  const people = await media.participants(room);
  expect(people.map(({ reference }) => [reference.person.id, reference.role]).sort()).toEqual([
    ['Attendee', 'attendee'],
    ['Moderator', 'moderator'],
  ]);
  expect(people.every(({ joinedAt }) => Math.abs(Date.now() - joinedAt) < 60_000)).toBe(true);
});

test('somebody who was removed, and came in without LiveKit’s telling, is sent out', async () => {
  const [moderator, attendee] = await twoInside();
  const room = moderator.ticket.room.name;
  await changeRoom(meetings.stage.store.records, room, (state) =>
    withRemoval(state, attendee.identity, Date.now()),
  );
  await ofStage().participants(room);
  expect(await isOut(attendee)).toBe(DisconnectReason.PARTICIPANT_REMOVED);
  expect(moderator.room.isConnected).toBe(true);
});

test('a moderator who came into an ended room without LiveKit’s telling has opened it again', async () => {
  const [moderator, attendee] = await twoInside();
  const room = moderator.ticket.room.name;
  await changeRoom(meetings.stage.store.records, room, (state) => withEnd(state, Date.now() - 60_000));
  await attendee.leave();
  await ofStage().participants(room);
  expect(await roomStateOf(meetings.stage.store.records, room)).toEqual(untouched);
});

test('what was withheld, and LiveKit did not take, is seen to', async () => {
  const [moderator, attendee] = await twoInside();
  const room = moderator.ticket.room.name;
  const order = { what: 'camera', restricted: true, now: Date.now() } as const;
  await changeRoom(meetings.stage.store.records, room, (state) =>
    withRestriction(state, { restricted: [] }, order),
  );
  const sources = async (person: typeof attendee) =>
    (await meetings.seen(person))?.permission?.canPublishSources.map(Number);
  const isWithheld = async (): Promise<boolean> => {
    await ofStage().participants(room);
    return (await sources(attendee))?.includes(TrackSource.CAMERA) === false;
  };
  await until(isWithheld, { what: 'the camera to be withheld' });
  expect(await sources(moderator)).toContain(TrackSource.CAMERA);
});

test('nobody is disturbed in a room about which nothing was decided', async () => {
  const [moderator, attendee] = await twoInside();
  await ofStage().participants(moderator.ticket.room.name);
  expect([await meetings.seen(moderator), await meetings.seen(attendee)]).not.toContain(null);
});
