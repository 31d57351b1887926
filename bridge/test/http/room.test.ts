import { DisconnectReason } from '@livekit/rtc-node';
import { TrackSource } from 'livekit-server-sdk';
import { describe, expect, test } from 'vitest';
import { until } from '../../../test/hosts/until.ts';
import { auditOf } from '../../src/rooms/audit.ts';
import { useMeetings } from '../livekit/meetings.ts';
import { connect, isOut, noticeOf, type Person, shareScreen, speak } from '../livekit/people.ts';

const meetings = useMeetings();
const { SCREEN_SHARE, MICROPHONE } = TrackSource;

const isMuted = (person: Person, muted: boolean): Promise<true> =>
  until(async () => (await meetings.seen(person))?.tracks.every((track) => track.muted === muted) as true, {
    what: `${person.ticket.me.name} to be ${muted ? 'muted' : 'heard'}`,
  });

/** The bridge has had LiveKit's word of the arrival. */
const isKnown = ({ ticket, identity }: Person): Promise<true> =>
  until(() => meetings.stage.presence.isInside(ticket.room.name, identity) as true, {
    what: `the arrival of ${ticket.me.name} to be known`,
  });

describe('a moderator', () => {
  test('mutes one person, who is told, and nobody else', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await Promise.all([speak(moderator), speak(attendee)]);
    await until(() => meetings.publishes(attendee, MICROPHONE), { what: 'the microphone' });
    const { status } = await meetings.stage.act(moderator.ticket.seat, 'mute', {
      identity: attendee.identity,
      source: 'microphone',
    });
    expect(status).toBe(204);
    await isMuted(attendee, true);
    await isMuted(moderator, false);
    expect(await noticeOf(attendee, 'muted')).toEqual({
      type: 'muted',
      by: { identity: moderator.identity, name: 'Moderator' },
      source: 'microphone',
    });
    expect(moderator.notices).toEqual([]);
  });

  test('mutes everybody but the moderators', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await Promise.all([speak(moderator), speak(attendee)]);
    await until(() => meetings.publishes(attendee, MICROPHONE), { what: 'the microphone' });
    expect((await meetings.stage.act(moderator.ticket.seat, 'mute-all', {})).status).toBe(204);
    await isMuted(attendee, true);
    await isMuted(moderator, false);
    await Promise.all([noticeOf(attendee, 'muted_all'), noticeOf(moderator, 'muted_all')]);
  });

  test('removes a person, who is out, cannot get a ticket, and is removed again with an old one', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    const spare = await meetings.stage.ticket(meetings.launch('Attendee', 'attendee'));
    expect(
      (await meetings.stage.act(moderator.ticket.seat, 'remove', { identity: attendee.identity })).status,
    ).toBe(204);
    expect(await isOut(attendee)).toBe(DisconnectReason.PARTICIPANT_REMOVED);
    expect(await noticeOf(moderator, 'removed')).toMatchObject({
      identity: attendee.identity,
      name: 'Attendee',
    });
    await expect(meetings.stage.ticket(meetings.launch('Attendee', 'attendee'))).rejects.toMatchObject({
      code: 'person_removed',
    });
    const again = await connect(spare);
    await isOut(again);
  });

  test('removes somebody who has left, so that they cannot come back', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await attendee.leave();
    expect(
      (await meetings.stage.act(moderator.ticket.seat, 'remove', { identity: attendee.identity })).status,
    ).toBe(204);
    await expect(meetings.stage.ticket(meetings.launch('Attendee', 'attendee'))).rejects.toMatchObject({
      code: 'person_removed',
    });
  });

  test('lets a removed person back in', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await meetings.stage.act(moderator.ticket.seat, 'remove', { identity: attendee.identity });
    expect(
      (await meetings.stage.act(moderator.ticket.seat, 'readmit', { identity: attendee.identity })).status,
    ).toBe(204);
    const again = await meetings.enter('Attendee', 'attendee');
    expect(again.room.isConnected).toBe(true);
  });

  test('locks the room: new people stay out, those who were inside come back, everybody sees it', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await isKnown(attendee);
    expect((await meetings.stage.act(moderator.ticket.seat, 'lock', { locked: true })).status).toBe(204);
    await until(() => attendee.room.metadata === '{"locked":true}', { what: 'the lock to show' });
    await noticeOf(attendee, 'locked');
    await expect(meetings.stage.ticket(meetings.launch('Newcomer', 'attendee'))).rejects.toMatchObject({
      code: 'meeting_locked',
    });
    await attendee.leave();
    expect((await meetings.enter('Attendee', 'attendee')).room.isConnected).toBe(true);
  });

  test('makes an attendee a presenter, who may share a screen from then on', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    const body = { identity: attendee.identity, role: 'presenter' };
    expect((await meetings.stage.act(moderator.ticket.seat, 'role', body)).status).toBe(204);
    expect(await noticeOf(attendee, 'role_changed')).toMatchObject({ role: 'presenter' });
    await shareScreen(attendee);
    await until(() => meetings.publishes(attendee, SCREEN_SHARE), { what: 'the screen' });
    expect((await meetings.seen(attendee))?.attributes['role']).toBe('presenter');
    expect((await meetings.stage.ticket(meetings.launch('Attendee', 'attendee'))).me.role).toBe('presenter');
  });

  test('makes somebody an observer, whose microphone goes at once', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await speak(attendee);
    await until(() => meetings.publishes(attendee, MICROPHONE), { what: 'the microphone' });
    await meetings.stage.act(moderator.ticket.seat, 'role', {
      identity: attendee.identity,
      role: 'observer',
    });
    await until(async () => !(await meetings.publishes(attendee, MICROPHONE)), {
      what: 'the microphone to go',
    });
  });

  test('who was made an attendee moderates no more, whatever the seat says', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await meetings.stage.act(moderator.ticket.seat, 'role', {
      identity: attendee.identity,
      role: 'moderator',
    });
    const body = { identity: moderator.identity, role: 'attendee' };
    expect((await meetings.stage.act(attendee.ticket.seat, 'role', body)).status).toBe(204);
    expect((await meetings.stage.act(moderator.ticket.seat, 'mute-all', {})).problem?.code).toBe(
      'not_allowed',
    );
  });

  test('lowers a hand', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await meetings.stage.act(attendee.ticket.seat, 'hand', { raised: true });
    expect(
      (await meetings.stage.act(moderator.ticket.seat, 'lower-hand', { identity: attendee.identity })).status,
    ).toBe(204);
    await noticeOf(attendee, 'hand_lowered');
    expect((await meetings.seen(attendee))?.attributes).not.toHaveProperty('hand');
  });

  test('ends the meeting for all: everybody is out and told why, and nobody comes in until a moderator does', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    const spare = await meetings.stage.ticket(meetings.launch('Attendee', 'attendee'));
    await Promise.all([isKnown(moderator), isKnown(attendee)]);
    expect((await meetings.stage.act(moderator.ticket.seat, 'end', {})).status).toBe(204);
    expect(await Promise.all([isOut(moderator), isOut(attendee)])).toEqual([
      DisconnectReason.ROOM_DELETED,
      DisconnectReason.ROOM_DELETED,
    ]);
    await expect(meetings.stage.ticket(meetings.launch('Attendee', 'attendee'))).rejects.toMatchObject({
      code: 'meeting_ended',
    });
    await isOut(await connect(spare)); // a ticket from before the end
    await meetings.enter('Moderator', 'moderator');
    await until(() => meetings.stage.ticket(meetings.launch('Attendee', 'attendee')), {
      what: 'the meeting to reopen',
    });
  });

  test('leaves a line in the audit log for every order, and names no names', async () => {
    const [moderator, attendee] = await meetings.twoMeet();
    await meetings.stage.act(moderator.ticket.seat, 'lock', { locked: true });
    await meetings.stage.act(moderator.ticket.seat, 'remove', { identity: attendee.identity });
    const lines = await auditOf(meetings.stage.store.records, moderator.ticket.room.name);
    expect(lines.map(({ actor, action, target, detail }) => ({ actor, action, target, detail }))).toEqual([
      { actor: moderator.identity, action: 'lock', target: null, detail: 'locked' },
      { actor: moderator.identity, action: 'remove', target: attendee.identity, detail: null },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Moderator|Attendee/);
  });
});

describe('anybody', () => {
  test('raises and lowers their own hand', async () => {
    const [, attendee] = await meetings.twoMeet();
    const before = Date.now();
    expect((await meetings.stage.act(attendee.ticket.seat, 'hand', { raised: true })).status).toBe(204);
    expect(Number((await meetings.seen(attendee))?.attributes['hand'])).toBeGreaterThanOrEqual(before);
    await meetings.stage.act(attendee.ticket.seat, 'hand', { raised: false });
    expect((await meetings.seen(attendee))?.attributes).not.toHaveProperty('hand');
  });

  test.each([
    ['mute', { identity: 'other', source: 'camera' }],
    ['mute-all', {}],
    ['remove', { identity: 'other' }],
    ['readmit', { identity: 'other' }],
    ['lock', { locked: true }],
    ['lower-hand', { identity: 'other' }],
    ['role', { identity: 'self', role: 'moderator' }],
    ['end', {}],
  ] as const)('who is no moderator is refused: %s', async (action, body) => {
    const [moderator, attendee] = await meetings.twoMeet();
    const identity = { other: moderator.identity, self: attendee.identity };
    const asked = 'identity' in body ? { ...body, identity: identity[body.identity] } : body;
    const { status, problem } = await meetings.stage.act(attendee.ticket.seat, action, asked);
    expect([status, problem?.code]).toEqual([403, 'not_allowed']);
    expect(await auditOf(meetings.stage.store.records, moderator.ticket.room.name)).toEqual([]);
  });
});

test('removing somebody from a room touches them in no other', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  const [, elsewhere] = await meetings.twoMeet();
  await meetings.stage.act(moderator.ticket.seat, 'remove', { identity: attendee.identity });
  await isOut(attendee);
  expect(elsewhere.identity).toBe(attendee.identity);
  expect(await meetings.seen(elsewhere)).not.toBeNull();
});

describe('a request is refused', () => {
  test.each([
    ['mute', { source: 'microphone' }],
    ['lower-hand', {}],
    ['role', { role: 'observer' }],
    ['readmit', {}],
  ] as const)('for somebody in another room: %s', async (action, more) => {
    const [moderator] = await meetings.twoMeet();
    meetings.begin();
    const { identity } = await meetings.enter('Elsewhere', 'attendee');
    const { problem } = await meetings.stage.act(moderator.ticket.seat, action, { identity, ...more });
    expect(problem?.code).toBe('target_not_found');
  });

  test('without a seat, with one of another bridge, and with one that was altered', async () => {
    const [moderator] = await meetings.twoMeet();
    const { seat } = moderator.ticket;
    for (const bad of ['a.b.c', `${seat.slice(0, -4)}AAAA`, moderator.ticket.participantToken]) {
      expect((await meetings.stage.act(bad, 'end', {})).problem?.code).toBe('seat_invalid');
    }
  });

  test('after the holder was removed', async () => {
    const [moderator] = await meetings.twoMeet();
    const other = await meetings.enter('Second moderator', 'moderator');
    await meetings.stage.act(moderator.ticket.seat, 'remove', { identity: other.identity });
    expect((await meetings.stage.act(other.ticket.seat, 'end', {})).problem?.code).toBe('person_removed');
  });

  test.each([
    ['nonsense', {}, 'not_found'],
    ['lock', {}, 'request_malformed'],
    ['lock', { locked: true, room: 'r_other' }, 'request_malformed'],
    ['mute', { identity: 'somebody', source: 'camera' }, 'request_malformed'],
    ['end', { pad: 'x'.repeat(9000) }, 'request_too_large'],
  ] as const)('with an action or a body that is not agreed: %s %j', async (action, body, code) => {
    const [moderator] = await meetings.twoMeet();
    expect((await meetings.stage.act(moderator.ticket.seat, action, body)).problem?.code).toBe(code);
  });
});
