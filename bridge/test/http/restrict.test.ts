import { attributeNames, type RoomMetadata } from '@meetbridge/shared/contract';
import { TrackSource } from 'livekit-server-sdk';
import { describe, expect, test } from 'vitest';
import { until } from '../../../test/hosts/until.ts';
import { auditOf } from '../../src/rooms/audit.ts';
import { useMeetings } from '../livekit/meetings.ts';
import { connect, noticeOf, type Person, shareScreen, speak } from '../livekit/people.ts';

const meetings = useMeetings();
const { MICROPHONE, CAMERA, SCREEN_SHARE } = TrackSource;

const act = async (person: Person, ...[action, body]: [Parameters<typeof meetings.stage.act>[1], object]) => {
  const { status, problem } = await meetings.stage.act(person.ticket.seat, action, body);
  return problem?.code ?? status;
};
const restrict = (moderator: Person, what: string, restricted = true, identity?: string) =>
  act(moderator, 'restrict', { what, restricted, ...(identity === undefined ? {} : { identity }) });

/** Resolves when LiveKit shows just that of a person. */
const may = (person: Person, sources: number[], data: boolean): Promise<boolean> =>
  until(
    async () => {
      const permission = (await meetings.seen(person))?.permission;
      const given = [...(permission?.canPublishSources ?? [])].map(Number).sort();
      return (
        JSON.stringify(given) === JSON.stringify([...sources].sort()) && permission?.canPublishData === data
      );
    },
    { what: `${person.ticket.me.name} to have the permissions` },
  );

const attributeOf = async (person: Person): Promise<string | undefined> =>
  (await meetings.seen(person))?.attributes[attributeNames.restricted];

const shown = (person: Person, metadata: RoomMetadata): Promise<boolean> =>
  until(() => JSON.stringify(JSON.parse(person.room.metadata || '{}')) === JSON.stringify(metadata), {
    what: `${JSON.stringify(metadata)} to show`,
  });

/** The others have the sound of a person, or have it no more. */
const isHeardBy = (listener: Person, person: Person, heard: boolean): Promise<boolean> =>
  until(
    () =>
      [...(listener.room.remoteParticipants.get(person.identity)?.trackPublications.values() ?? [])].length >
        0 ===
      heard,
    { what: `${person.ticket.me.name} to be ${heard ? 'heard' : 'silent'}` },
  );

const isRefused = ({ identity }: Person): boolean =>
  meetings.livekit
    .output()
    .split('\n')
    .some((line) => line.includes('no permission to publish track') && line.includes(identity));

describe('what is withheld from everybody', () => {
  test('stops at once where it is being sent, and may be sent after it was given back', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await Promise.all([speak(moderator), speak(attendee)]);
    await Promise.all([isHeardBy(moderator, attendee, true), isHeardBy(attendee, moderator, true)]);
    expect(await restrict(moderator, 'microphone')).toBe(204);
    await isHeardBy(moderator, attendee, false);
    await may(attendee, [CAMERA], true);
    expect(await meetings.publishes(attendee, MICROPHONE)).toBe(false);
    await isHeardBy(attendee, moderator, true);
    expect(await noticeOf(attendee, 'restricted')).toEqual({
      type: 'restricted',
      by: { identity: moderator.identity, name: 'Moderator' },
      what: 'microphone',
      restricted: true,
      everybody: true,
    });
    await shown(attendee, { locked: false, restricted: ['microphone'] });

    expect(await restrict(moderator, 'microphone', false)).toBe(204);
    await may(attendee, [MICROPHONE, CAMERA], true);
    await speak(attendee);
    await until(() => meetings.publishes(attendee, MICROPHONE), { what: 'the microphone' });
    await shown(attendee, { locked: false, restricted: [] });
  });

  test('cannot be begun', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await restrict(moderator, 'microphone');
    speak(attendee).catch(() => undefined); // LiveKit leaves the client waiting
    await until(() => isRefused(attendee), { what: 'LiveKit to refuse the track' });
    expect(await meetings.publishes(attendee, MICROPHONE)).toBe(false);
  });

  test('among messages is told by an attribute; once all of them are, LiveKit passes on none', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    for (const [what, attribute, data] of [
      ['files', 'files', true],
      ['chat', 'chat files', true],
      ['private_chat', 'chat private_chat files', true],
      ['reactions', 'chat private_chat reactions files', false],
    ] as const) {
      expect(await restrict(moderator, what)).toBe(204);
      await may(attendee, [MICROPHONE, CAMERA], data);
      expect(await attributeOf(attendee)).toBe(attribute);
    }
    expect(await attributeOf(moderator)).toBeUndefined();
    await restrict(moderator, 'chat', false);
    await may(attendee, [MICROPHONE, CAMERA], true);
    expect(await attributeOf(attendee)).toBe('private_chat reactions files');
  });

  test('is withheld from whoever comes later, and from whoever comes with a ticket from before', async () => {
    const [moderator] = await meetings.twoMeet();
    const early = await meetings.stage.ticket(meetings.launch('Early', 'attendee'));
    await restrict(moderator, 'camera');
    await restrict(moderator, 'chat');
    const late = await meetings.enter('Late', 'attendee');
    expect([late.ticket.features.camera, late.ticket.features.chat]).toEqual([false, false]);
    await may(late, [MICROPHONE], true);
    const person = await connect(early);
    await may(person, [MICROPHONE], true);
    expect([await attributeOf(late), await attributeOf(person)]).toEqual(['chat', 'chat']);
    await person.leave();
  });

  test('is not withheld from moderators, nor from whoever becomes one', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await restrict(moderator, 'camera');
    await may(moderator, [MICROPHONE, CAMERA, SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO], true);
    await act(moderator, 'role', { identity: attendee.identity, role: 'presenter' });
    await may(attendee, [MICROPHONE, SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO], true);
    await act(moderator, 'role', { identity: attendee.identity, role: 'moderator' });
    await may(attendee, [MICROPHONE, CAMERA, SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO], true);
  });

  test('ends with the last decision, whatever came at the same moment', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await Promise.all(
      ['microphone', 'camera', 'chat', 'files', 'private_chat', 'reactions'].map((what) =>
        restrict(moderator, what),
      ),
    );
    await may(attendee, [], false);
    const { restricted } = JSON.parse(moderator.room.metadata ?? '') as RoomMetadata;
    expect(restricted).toEqual(['microphone', 'camera', 'chat', 'private_chat', 'reactions', 'files']);
  });
});

describe('what is withheld from one person', () => {
  test('is so from that one alone, who is told alone', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    const other = await meetings.enter('Other', 'attendee');
    expect(await restrict(moderator, 'camera', true, attendee.identity)).toBe(204);
    await may(attendee, [MICROPHONE], true);
    await may(other, [MICROPHONE, CAMERA], true);
    expect(await noticeOf(attendee, 'restricted')).toMatchObject({ what: 'camera', everybody: false });
    expect(other.notices).toEqual([]);
    await attendee.leave();
    const again = await meetings.enter('Attendee', 'attendee');
    expect(again.ticket.features.camera).toBe(false);
    await may(again, [MICROPHONE], true);
  });

  test('may be given back to one person while it is withheld from the others', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    const other = await meetings.enter('Other', 'attendee');
    await restrict(moderator, 'microphone');
    await restrict(moderator, 'microphone', false, attendee.identity);
    await may(attendee, [MICROPHONE, CAMERA], true);
    await may(other, [CAMERA], true);
  });

  test('is refused for a moderator, and for somebody who is not there', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    expect(await restrict(moderator, 'chat', true, moderator.identity)).toBe('not_allowed');
    expect(await restrict(moderator, 'chat', true, `p_${'x'.repeat(43)}`)).toBe('target_not_found');
    expect(await restrict(attendee, 'chat')).toBe('not_allowed');
    expect(await auditOf(meetings.stage.store.records, moderator.ticket.room.name)).toEqual([]);
  });
});

test('nothing is given that the role does not have', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  await restrict(moderator, 'screen_share', false);
  await restrict(moderator, 'screen_share', false, attendee.identity);
  await may(attendee, [MICROPHONE, CAMERA], true);
});

describe('mute-all', () => {
  test.each([
    [true, [MICROPHONE, CAMERA]],
    [false, [CAMERA]],
  ])('with mayUnmute %s', async (mayUnmute, sources) => {
    const [moderator, attendee] = await meetings.twoMeet();
    await speak(attendee);
    await until(() => meetings.publishes(attendee, MICROPHONE), { what: 'the microphone' });
    expect(await act(moderator, 'mute-all', { mayUnmute })).toBe(204);
    await may(attendee, sources, true);
    expect(await noticeOf(attendee, 'muted_all')).toMatchObject({ mayUnmute });
    await until(async () => (await meetings.seen(attendee))?.tracks.every(({ muted }) => muted), {
      what: 'silence',
    });
  });
});

test('the spotlight shows to everybody beside what else was decided, and goes', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  await act(moderator, 'lock', { locked: true });
  expect(await act(moderator, 'spotlight', { identity: attendee.identity })).toBe(204);
  await shown(attendee, { locked: true, spotlight: attendee.identity });
  expect(await act(moderator, 'spotlight', { identity: null })).toBe(204);
  await shown(attendee, { locked: true });
  expect(await act(moderator, 'spotlight', { identity: `p_${'x'.repeat(43)}` })).toBe('target_not_found');
  expect(await act(attendee, 'spotlight', { identity: null })).toBe('not_allowed');
});

test('what the site withholds from the start shows in the room, and a moderator gives it back', async () => {
  const name = meetings.begin();
  const launchOf = (person: string, role: 'moderator' | 'attendee') => {
    const launch = meetings.launch(person, role);
    const settings = { ...launch.meeting.settings, restricted: ['camera' as const, 'files' as const] };
    return { ...launch, meeting: { ...launch.meeting, settings } };
  };
  const enter = async (person: string, role: 'moderator' | 'attendee') =>
    connect(await meetings.stage.ticket(launchOf(person, role)));
  const [moderator, attendee] = await Promise.all([enter('Moderator', 'moderator'), enter(name, 'attendee')]);
  await shown(moderator, { restricted: ['camera', 'files'] });
  expect(attendee.ticket.features).toMatchObject({ camera: false, files: false, chat: true });
  expect(await attributeOf(attendee)).toBe('files');
  await act(moderator, 'lock', { locked: true });
  await shown(moderator, { restricted: ['camera', 'files'], locked: true });
  await restrict(moderator, 'camera', false);
  await may(attendee, [MICROPHONE, CAMERA], true);
  await shown(moderator, { restricted: ['files'], locked: true });
  await Promise.all([moderator.leave(), attendee.leave()]);
});

test('every decision stands in the audit log', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  await restrict(moderator, 'chat');
  await restrict(moderator, 'camera', false, attendee.identity);
  await act(moderator, 'mute-all', { mayUnmute: false });
  await act(moderator, 'spotlight', { identity: attendee.identity });
  const lines = await auditOf(meetings.stage.store.records, moderator.ticket.room.name);
  expect(lines.map(({ action, target, detail }) => [action, target, detail])).toEqual([
    ['restrict', null, 'chat withheld'],
    ['restrict', attendee.identity, 'camera given back'],
    ['mute-all', null, 'microphone withheld'],
    ['spotlight', attendee.identity, null],
  ]);
});

test('a screen that is being shared goes when sharing is withheld', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  await act(moderator, 'role', { identity: attendee.identity, role: 'presenter' });
  await may(attendee, [MICROPHONE, CAMERA, SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO], true);
  await shareScreen(attendee);
  await until(() => meetings.publishes(attendee, SCREEN_SHARE), { what: 'the screen' });
  await restrict(moderator, 'screen_share');
  await until(async () => !(await meetings.publishes(attendee, SCREEN_SHARE)), { what: 'the screen to go' });
});
