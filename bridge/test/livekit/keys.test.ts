import type { EncryptionMode, MeetingKey, Notice, Problem, Role } from '@meetbridge/shared/contract';
import { describe, expect, test } from 'vitest';
import { until } from '../../../test/hosts/until.ts';
import { createClockwork } from '../clockwork.ts';
import { useMeetings } from './meetings.ts';
import { connect, isOut, noticeOf, type Person } from './people.ts';
import { SITE_ORIGIN } from './stage.ts';

const time = createClockwork(Date.now());
const meetings = useMeetings({ schedule: time.schedule });

const launchIn = (name: string, role: Role, encryption: EncryptionMode = 'bridge') => {
  const launch = meetings.launch(name, role);
  const settings = { ...launch.meeting.settings, encryption };
  return { ...launch, meeting: { ...launch.meeting, settings } };
};
const enter = async (name: string, role: Role, mode?: EncryptionMode): Promise<Person> => {
  const person = await connect(await meetings.stage.ticket(launchIn(name, role, mode)));
  const { presence } = meetings.stage;
  await until(() => presence.isInside(person.ticket.room.name, person.identity), {
    what: `${name} to be known`,
  });
  return person;
};

const keyFor = async ({ ticket }: Person): Promise<MeetingKey | string> => {
  const answer = await fetch(`${meetings.stage.origin}/seat/key`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ticket.seat}`, origin: SITE_ORIGIN },
  });
  return answer.ok ? ((await answer.json()) as MeetingKey) : ((await answer.json()) as Problem).code;
};

const pass = (): Promise<void> => time.pass(5000, async () => undefined);

/** Resolves with what somebody was told of a new key; five seconds go by until then, as often as it takes. */
const toldOfKey = (person: Person): Promise<Notice> =>
  until(
    async () => {
      await pass();
      return person.notices.find(({ type }) => type === 'key_changed');
    },
    { what: `${person.ticket.me.name} to be told of a new key` },
  );

describe('a new key', () => {
  test('is told to everybody inside when somebody leaves, and given to them alone', async () => {
    meetings.begin();
    const moderator = await enter('Moderator', 'moderator');
    const attendee = await enter('Attendee', 'attendee');
    const before = await keyFor(attendee);
    expect(attendee.ticket.encryption).toMatchObject(before as MeetingKey);
    const leaver = await enter('Leaver', 'attendee');
    await leaver.leave();
    for (const person of [moderator, attendee]) {
      const notice: Notice = { type: 'key_changed', generation: 1 };
      expect(await toldOfKey(person)).toEqual(notice);
    }
    const after = (await keyFor(attendee)) as MeetingKey;
    expect(after.generation).toBe(1);
    expect(after.key).not.toBe((before as MeetingKey).key);
    expect(await keyFor(moderator)).toEqual(after);
    await Promise.all([moderator.leave(), attendee.leave()]);
  });

  test('never comes to somebody who was removed', async () => {
    meetings.begin();
    const moderator = await enter('Moderator', 'moderator');
    const attendee = await enter('Attendee', 'attendee');
    await meetings.stage.act(moderator.ticket.seat, 'remove', { identity: attendee.identity });
    await isOut(attendee);
    await toldOfKey(moderator);
    expect(await keyFor(attendee)).toBe('person_removed');
    expect((await keyFor(moderator)) as MeetingKey).not.toMatchObject({ generation: 0 });
    await moderator.leave();
  });

  test('is told to whoever comes in with a ticket from before', async () => {
    meetings.begin();
    const moderator = await enter('Moderator', 'moderator');
    const early = await meetings.stage.ticket(launchIn('Early', 'attendee'));
    const leaver = await enter('Leaver', 'attendee');
    await leaver.leave();
    await toldOfKey(moderator);
    const late = await connect(early);
    expect(await noticeOf(late, 'key_changed')).toEqual({ type: 'key_changed', generation: 1 });
    await Promise.all([moderator.leave(), late.leave()]);
  });

  test('is for who is inside, though the room is locked meanwhile', async () => {
    meetings.begin();
    const moderator = await enter('Moderator', 'moderator');
    const attendee = await enter('Attendee', 'attendee');
    await meetings.stage.act(moderator.ticket.seat, 'lock', { locked: true });
    expect(await keyFor(attendee)).toMatchObject({ generation: 0 });
    await Promise.all([moderator.leave(), attendee.leave()]);
  });
});

test('nobody is told of a key that is people’s own', async () => {
  meetings.begin();
  const moderator = await enter('Moderator', 'moderator', 'own');
  const attendee = await enter('Attendee', 'attendee', 'own');
  await attendee.leave();
  const { presence } = meetings.stage;
  await until(() => !presence.isInside(moderator.ticket.room.name, attendee.identity), { what: 'the leave' });
  await pass();
  await meetings.stage.act(moderator.ticket.seat, 'lock', { locked: true });
  await noticeOf(moderator, 'locked');
  expect(moderator.notices.map(({ type }) => type)).toEqual(['locked']);
  await moderator.leave();
});
