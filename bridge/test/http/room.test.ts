import { dispose } from '@livekit/rtc-node';
import { TrackSource } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LiveKitHost, startLiveKit } from '../../../test/hosts/livekit.ts';
import { until } from '../../../test/hosts/until.ts';
import { auditOf } from '../../src/rooms/audit.ts';
import { connect, isOut, join, me, noticeOf, type Person, shareScreen, speak } from '../livekit/people.ts';
import { launchOf, openStage, type Stage } from '../livekit/stage.ts';

let stage: Stage;
let livekit: LiveKitHost;
let meeting = '';
let count = 0;
const inside: Person[] = [];

beforeAll(async () => {
  stage = await openStage();
  livekit = await startLiveKit({ webhook: `${stage.origin}/livekit/events` });
  await stage.attach(livekit);
});

afterEach(async () => {
  await Promise.all(inside.splice(0).map((person) => person.leave()));
});

afterAll(async () => {
  await livekit.stop();
  await stage.close();
  await dispose();
});

const enter = async (name: string, role: Parameters<typeof launchOf>[1]): Promise<Person> => {
  const person = await join(stage, launchOf(name, role, { meeting }));
  inside.push(person);
  return person;
};
/** A new meeting with one moderator and one attendee inside. */
const twoMeet = async (): Promise<[Person, Person]> => {
  meeting = `meeting ${(count += 1)}`;
  return Promise.all([enter('Moderator', 'moderator'), enter('Attendee', 'attendee')]);
};
const roomOf = (person: Person): string => person.ticket.room.name;
const seen = (person: Person) => stage.media().participant(roomOf(person), person.identity);
const publishes = async (person: Person, source: TrackSource): Promise<boolean> =>
  (await seen(person))?.tracks.some((track) => track.source === source) ?? false;
const mutedIs = (person: Person, muted: boolean): Promise<true> =>
  until(async () => (await seen(person))?.tracks.every((track) => track.muted === muted) as true, {
    what: `${person.ticket.me.name} to be ${muted ? 'muted' : 'heard'}`,
  });
const { SCREEN_SHARE, MICROPHONE } = TrackSource;
/** LiveKit says so in its log alone; the client is left waiting. */
const isRefused = (person: Person): Promise<true> =>
  until(
    () =>
      livekit
        .output()
        .split('\n')
        .some(
          (line) => line.includes('no permission to publish track') && line.includes(person.identity),
        ) as true,
    { what: 'LiveKit to refuse the track' },
  );

describe('what a ticket allows, as LiveKit enforces it', () => {
  test('an attendee may not share a screen', async () => {
    const [, attendee] = await twoMeet();
    shareScreen(attendee).catch(() => undefined);
    await isRefused(attendee);
    expect(await publishes(attendee, SCREEN_SHARE)).toBe(false);
  });

  test('an attendee may speak, and a moderator may share a screen', async () => {
    const [moderator, attendee] = await twoMeet();
    await Promise.all([shareScreen(moderator), speak(attendee)]);
    await until(() => publishes(moderator, SCREEN_SHARE), { what: 'the screen' });
    await until(() => publishes(attendee, MICROPHONE), { what: 'the microphone' });
  });

  test('nobody changes their own name, metadata, role or hand', async () => {
    const [, attendee] = await twoMeet();
    const before = await seen(attendee);
    const self = me(attendee.room);
    await Promise.allSettled([
      self.updateName('Somebody else'),
      self.updateMetadata('forged'),
      self.setAttributes({ hand: '1', role: 'moderator' }),
    ]);
    await speak(attendee);
    const after = await seen(attendee);
    expect([after?.name, after?.metadata, after?.attributes]).toEqual([
      before?.name,
      before?.metadata,
      { role: 'attendee' },
    ]);
  });

  test('metadata tells the others nothing', async () => {
    const [moderator, attendee] = await twoMeet();
    const shown = await until(() => moderator.room.remoteParticipants.get(attendee.identity)?.metadata, {
      what: 'the attendee to be seen',
    });
    expect(Buffer.from(shown, 'base64url').toString('latin1')).not.toMatch(/Attendee|Weekly|s_abc/);
  });
});

describe('a moderator', () => {
  test('mutes one person, who is told, and nobody else', async () => {
    const [moderator, attendee] = await twoMeet();
    await Promise.all([speak(moderator), speak(attendee)]);
    await until(() => publishes(attendee, MICROPHONE), { what: 'the microphone' });
    const { status } = await stage.act(moderator.ticket.seat, 'mute', {
      identity: attendee.identity,
      source: 'microphone',
    });
    expect(status).toBe(204);
    await mutedIs(attendee, true);
    await mutedIs(moderator, false);
    expect(await noticeOf(attendee, 'muted')).toEqual({
      type: 'muted',
      by: { identity: moderator.identity, name: 'Moderator' },
      source: 'microphone',
    });
    expect(moderator.notices).toEqual([]);
  });

  test('mutes everybody but the moderators', async () => {
    const [moderator, attendee] = await twoMeet();
    await Promise.all([speak(moderator), speak(attendee)]);
    await until(() => publishes(attendee, MICROPHONE), { what: 'the microphone' });
    expect((await stage.act(moderator.ticket.seat, 'mute-all', {})).status).toBe(204);
    await mutedIs(attendee, true);
    await mutedIs(moderator, false);
    await Promise.all([noticeOf(attendee, 'muted_all'), noticeOf(moderator, 'muted_all')]);
  });

  test('removes a person, who is out, cannot get a ticket, and is removed again with an old one', async () => {
    const [moderator, attendee] = await twoMeet();
    const spare = await stage.ticket(launchOf('Attendee', 'attendee', { meeting }));
    expect((await stage.act(moderator.ticket.seat, 'remove', { identity: attendee.identity })).status).toBe(
      204,
    );
    await isOut(attendee);
    expect(await noticeOf(moderator, 'removed')).toMatchObject({
      identity: attendee.identity,
      name: 'Attendee',
    });
    await expect(stage.ticket(launchOf('Attendee', 'attendee', { meeting }))).rejects.toMatchObject({
      code: 'person_removed',
    });
    const again = await connect(spare);
    await isOut(again);
  });

  test('removes somebody who has left, so that they cannot come back', async () => {
    const [moderator, attendee] = await twoMeet();
    await attendee.leave();
    expect((await stage.act(moderator.ticket.seat, 'remove', { identity: attendee.identity })).status).toBe(
      204,
    );
    await expect(stage.ticket(launchOf('Attendee', 'attendee', { meeting }))).rejects.toMatchObject({
      code: 'person_removed',
    });
  });

  test('lets a removed person back in', async () => {
    const [moderator, attendee] = await twoMeet();
    await stage.act(moderator.ticket.seat, 'remove', { identity: attendee.identity });
    expect((await stage.act(moderator.ticket.seat, 'readmit', { identity: attendee.identity })).status).toBe(
      204,
    );
    const again = await enter('Attendee', 'attendee');
    expect(again.room.isConnected).toBe(true);
  });

  test('locks the room: new people stay out, those who were inside come back, everybody sees it', async () => {
    const [moderator, attendee] = await twoMeet();
    await until(() => stage.presence.isInside(roomOf(attendee), attendee.identity), {
      what: 'the arrival to be known',
    });
    expect((await stage.act(moderator.ticket.seat, 'lock', { locked: true })).status).toBe(204);
    await until(() => attendee.room.metadata === '{"locked":true}', { what: 'the lock to show' });
    await noticeOf(attendee, 'locked');
    await expect(stage.ticket(launchOf('Newcomer', 'attendee', { meeting }))).rejects.toMatchObject({
      code: 'meeting_locked',
    });
    await attendee.leave();
    expect((await enter('Attendee', 'attendee')).room.isConnected).toBe(true);
  });

  test('makes an attendee a presenter, who may share a screen from then on', async () => {
    const [moderator, attendee] = await twoMeet();
    const body = { identity: attendee.identity, role: 'presenter' };
    expect((await stage.act(moderator.ticket.seat, 'role', body)).status).toBe(204);
    expect(await noticeOf(attendee, 'role_changed')).toMatchObject({ role: 'presenter' });
    await shareScreen(attendee);
    await until(() => publishes(attendee, SCREEN_SHARE), { what: 'the screen' });
    expect((await seen(attendee))?.attributes['role']).toBe('presenter');
    expect((await stage.ticket(launchOf('Attendee', 'attendee', { meeting }))).me.role).toBe('presenter');
  });

  test('makes somebody an observer, whose microphone goes at once', async () => {
    const [moderator, attendee] = await twoMeet();
    await speak(attendee);
    await until(() => publishes(attendee, MICROPHONE), { what: 'the microphone' });
    await stage.act(moderator.ticket.seat, 'role', { identity: attendee.identity, role: 'observer' });
    await until(async () => !(await publishes(attendee, MICROPHONE)), { what: 'the microphone to go' });
  });

  test('who was made an attendee moderates no more, whatever the seat says', async () => {
    const [moderator, attendee] = await twoMeet();
    await stage.act(moderator.ticket.seat, 'role', { identity: attendee.identity, role: 'moderator' });
    const body = { identity: moderator.identity, role: 'attendee' };
    expect((await stage.act(attendee.ticket.seat, 'role', body)).status).toBe(204);
    expect((await stage.act(moderator.ticket.seat, 'mute-all', {})).problem?.code).toBe('not_allowed');
  });

  test('lowers a hand', async () => {
    const [moderator, attendee] = await twoMeet();
    await stage.act(attendee.ticket.seat, 'hand', { raised: true });
    expect(
      (await stage.act(moderator.ticket.seat, 'lower-hand', { identity: attendee.identity })).status,
    ).toBe(204);
    await noticeOf(attendee, 'hand_lowered');
    expect((await seen(attendee))?.attributes).not.toHaveProperty('hand');
  });

  test('ends the meeting for all: everybody is out, told first, and nobody comes in until a moderator does', async () => {
    const [moderator, attendee] = await twoMeet();
    const spare = await stage.ticket(launchOf('Attendee', 'attendee', { meeting }));
    expect((await stage.act(moderator.ticket.seat, 'end', {})).status).toBe(204);
    await Promise.all([isOut(moderator), isOut(attendee)]);
    await expect(stage.ticket(launchOf('Attendee', 'attendee', { meeting }))).rejects.toMatchObject({
      code: 'meeting_ended',
    });
    await isOut(await connect(spare)); // a ticket from before the end
    await enter('Moderator', 'moderator');
    await until(() => stage.ticket(launchOf('Attendee', 'attendee', { meeting })), {
      what: 'the meeting to reopen',
    });
  });

  test('leaves a line in the audit log for every order, and names no names', async () => {
    const [moderator, attendee] = await twoMeet();
    await stage.act(moderator.ticket.seat, 'lock', { locked: true });
    await stage.act(moderator.ticket.seat, 'remove', { identity: attendee.identity });
    const lines = await auditOf(stage.store.records, roomOf(moderator));
    expect(lines.map(({ actor, action, target, detail }) => ({ actor, action, target, detail }))).toEqual([
      { actor: moderator.identity, action: 'lock', target: null, detail: 'locked' },
      { actor: moderator.identity, action: 'remove', target: attendee.identity, detail: null },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Moderator|Attendee/);
  });
});

describe('anybody', () => {
  test('raises and lowers their own hand', async () => {
    const [, attendee] = await twoMeet();
    const before = Date.now();
    expect((await stage.act(attendee.ticket.seat, 'hand', { raised: true })).status).toBe(204);
    expect(Number((await seen(attendee))?.attributes['hand'])).toBeGreaterThanOrEqual(before);
    await stage.act(attendee.ticket.seat, 'hand', { raised: false });
    expect((await seen(attendee))?.attributes).not.toHaveProperty('hand');
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
    const [moderator, attendee] = await twoMeet();
    const identity = { other: moderator.identity, self: attendee.identity };
    const asked = 'identity' in body ? { ...body, identity: identity[body.identity] } : body;
    const { status, problem } = await stage.act(attendee.ticket.seat, action, asked);
    expect([status, problem?.code]).toEqual([403, 'not_allowed']);
    expect(await auditOf(stage.store.records, roomOf(moderator))).toEqual([]);
  });
});

describe('a request is refused', () => {
  test('for somebody in another room', async () => {
    const [moderator] = await twoMeet();
    const [, elsewhere] = await twoMeet();
    for (const [action, more] of [
      ['mute', { source: 'microphone' }],
      ['lower-hand', {}],
      ['role', { role: 'observer' }],
      ['readmit', {}],
    ] as const) {
      const body = { identity: elsewhere.identity.replace(/.$/, 'x'), ...more };
      expect((await stage.act(moderator.ticket.seat, action, body)).problem?.code).toBe('target_not_found');
    }
    await stage.act(moderator.ticket.seat, 'remove', { identity: elsewhere.identity });
    expect(elsewhere.room.isConnected).toBe(true);
  });

  test('without a seat, with one of another bridge, and with one that was altered', async () => {
    const [moderator] = await twoMeet();
    const { seat } = moderator.ticket;
    for (const bad of ['a.b.c', `${seat.slice(0, -4)}AAAA`, moderator.ticket.participantToken]) {
      expect((await stage.act(bad, 'end', {})).problem?.code).toBe('seat_invalid');
    }
  });

  test('after the holder was removed', async () => {
    const [moderator] = await twoMeet();
    const other = await enter('Second moderator', 'moderator');
    await stage.act(moderator.ticket.seat, 'remove', { identity: other.identity });
    expect((await stage.act(other.ticket.seat, 'end', {})).problem?.code).toBe('person_removed');
  });

  test.each([
    ['nonsense', {}, 'not_found'],
    ['lock', {}, 'request_malformed'],
    ['lock', { locked: true, room: 'r_other' }, 'request_malformed'],
    ['mute', { identity: 'somebody', source: 'camera' }, 'request_malformed'],
    ['end', { pad: 'x'.repeat(5000) }, 'request_too_large'],
  ] as const)('with an action or a body that is not agreed: %s %j', async (action, body, code) => {
    const [moderator] = await twoMeet();
    expect((await stage.act(moderator.ticket.seat, action, body)).problem?.code).toBe(code);
  });
});
