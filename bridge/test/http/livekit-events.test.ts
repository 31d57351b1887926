import { createHash, randomUUID } from 'node:crypto';
import { join as joinPath } from 'node:path';
import type { AttendanceReport, Problem } from '@meetbridge/shared/contract';
import Database from 'libsql';
import { AccessToken } from 'livekit-server-sdk';
import { describe, expect, test } from 'vitest';
import { until } from '../../../test/hosts/until.ts';
import { admit } from '../../src/admission/admit.ts';
import { referenceOf, sealReference } from '../../src/livekit/reference.ts';
import { probeKeyOf } from '../../src/livekit/probe.ts';
import { changeRoom, roomStateOf } from '../../src/rooms/registry.ts';
import { untouched, withEnd } from '../../src/rooms/state.ts';
import { useMeetings } from '../livekit/meetings.ts';
import { SITE } from '../livekit/stage.ts';

const meetings = useMeetings();

type Key = { apiKey: string; apiSecret: string };

/** A body signed as LiveKit signs it. */
const sign = async (
  body: string,
  { apiKey, apiSecret }: Key = meetings.livekit,
  ttl = '5m',
): Promise<string> => {
  const token = new AccessToken(apiKey, apiSecret, { ttl });
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return token.toJwt();
};

const post = async (
  body: string,
  authorization?: string,
  type = 'application/webhook+json',
): Promise<[number, string?]> => {
  const answer = await fetch(`${meetings.stage.origin}/livekit/events`, {
    method: 'POST',
    headers: { 'content-type': type, ...(authorization === undefined ? {} : { authorization }) },
    body,
  });
  return answer.ok ? [answer.status] : [answer.status, ((await answer.json()) as Problem).code];
};
const deliver = async (event: object): Promise<[number, string?]> => {
  const body = JSON.stringify(event);
  return post(body, await sign(body));
};

const START = Math.floor(Date.now() / 1000) - 3600;

/** A session of one person in a meeting of its own, told as LiveKit tells it. */
const story = (role: 'moderator' | 'attendee' = 'attendee', issuedAt = START * 1000) => {
  meetings.begin();
  const admission = admit(meetings.launch('Ada', role), {
    now: 0,
    room: untouched,
    others: 0,
    wasInside: false,
  });
  const place = { room: admission.room, identity: admission.identity };
  const content = { reference: referenceOf(admission, 'seat-1'), issuedAt, closesAt: null };
  const session = `RM_${randomUUID()}`;
  const room = {
    sid: session,
    name: place.room,
    creationTime: `${START}`,
    creationTimeMs: `${START * 1000}`,
  };
  const participant = {
    sid: `PA_${randomUUID()}`,
    identity: place.identity,
    joinedAtMs: `${START * 1000}`,
    metadata: sealReference(content, place, meetings.stage.keys.seal),
  };
  const at = (second: number) => ({ id: `EV_${randomUUID()}`, createdAt: `${START + second}`, room });
  return {
    ...place,
    session,
    participant,
    started: { event: 'room_started', ...at(0) },
    joined: { event: 'participant_joined', ...at(0), participant },
    left: { event: 'participant_left', ...at(600), participant },
    finished: { event: 'room_finished', ...at(630) },
    aborted: { event: 'participant_connection_aborted', ...at(5), participant },
  };
};

const reportsOf = async (session: string): Promise<AttendanceReport[]> =>
  (await meetings.stage.store.records.list<AttendanceReport>(`report/${SITE}/${session}/`)).map(
    ({ value }) => value,
  );

describe('a webhook is believed only if it is LiveKit’s own', () => {
  const { apiSecret } = { apiSecret: 'x'.repeat(40) };
  test.each<[string, (body: string) => Promise<string | undefined>]>([
    ['without a signature', async () => undefined],
    ['with an empty one', async () => ''],
    ['with nonsense for one', async () => 'a.b.c'],
    ['signed with another secret', (body) => sign(body, { ...meetings.livekit, apiSecret })],
    ['signed for another key', (body) => sign(body, { ...meetings.livekit, apiKey: 'other' })],
    ['signed for another body', (body) => sign(`${body} `)],
    ['signed long ago', (body) => sign(body, meetings.livekit, '-2m')],
    [
      'signed for no body at all',
      () => new AccessToken(meetings.livekit.apiKey, meetings.livekit.apiSecret).toJwt(),
    ],
  ])('%s it is refused, and nothing is written', async (_name, signed) => {
    const { joined, session } = story();
    const body = JSON.stringify(joined);
    expect(await post(body, await signed(body))).toEqual([401, 'webhook_untrusted']);
    expect(await reportsOf(session)).toEqual([]);
  });

  test('the log says why, for whoever runs the bridge', async () => {
    const body = JSON.stringify(story().joined);
    await post(body, await sign(body, { ...meetings.livekit, apiKey: 'other' }));
    await until(() => meetings.stage.log().includes('another API key'), { what: 'the reason in the log' });
  });

  test.each([
    ['of another type', JSON.stringify({}), 'application/json', [400, 'request_malformed']],
    ['of two megabytes', 'x'.repeat(2_000_000), 'application/webhook+json', [413, 'request_too_large']],
  ])('a body %s is refused', async (_name, body, type, refusal) => {
    expect(await post(body, await sign(body), type)).toEqual(refusal);
  });
});

const orders = (things: object[]): object[][] =>
  things.length < 2
    ? [things]
    : things.flatMap((one, at) => orders(things.toSpliced(at, 1)).map((rest) => [one, ...rest]));

describe('what webhooks tell counts once, in whatever order and number they come', () => {
  test('all orders, each webhook twice', async () => {
    const names = ['started', 'joined', 'left', 'finished'] as const;
    for (const order of orders(names.map((name) => ({ name })))) {
      const told = story();
      for (const { name } of order as { name: (typeof names)[number] }[]) {
        expect(await deliver(told[name])).toEqual([200]);
        expect(await deliver(told[name])).toEqual([200]);
      }
      const [report, ...more] = await reportsOf(told.session);
      expect(more).toEqual([]);
      expect(report).toMatchObject({ total: 600_000, present: false });
    }
  });

  test('a connection that never came to be is no attendance', async () => {
    const { aborted, session } = story();
    expect(await deliver(aborted)).toEqual([200]);
    expect(await reportsOf(session)).toEqual([]);
  });

  test.each([
    ['a machine', { kind: 'AGENT' }],
    ['somebody with forged metadata', { metadata: 'eyJyZWZlcmVuY2UiOnt9fQ' }],
    ['somebody with the metadata of another', { identity: `p_${'x'.repeat(43)}` }],
  ])('%s is no attendance', async (_name, over) => {
    const { joined, participant, session } = story();
    expect(await deliver({ ...joined, participant: { ...participant, ...over } })).toEqual([200]);
    expect(await reportsOf(session)).toEqual([]);
  });

  test('a room that is not the bridge’s is none of its business', async () => {
    const { joined, session } = story();
    expect(await deliver({ ...joined, room: { ...joined.room, name: 'somebody else’s' } })).toEqual([200]);
    expect(await reportsOf(session)).toEqual([]);
  });
});

describe('an ended meeting', () => {
  const endedAt = (START + 300) * 1000;
  test('is not opened again by late news of a moderator who was there before', async () => {
    const { joined, room } = story('moderator');
    await changeRoom(meetings.stage.store.records, room, (state) => withEnd(state, endedAt));
    expect(await deliver(joined)).toEqual([200]);
    expect((await roomStateOf(meetings.stage.store.records, room)).endedAt).toBe(endedAt);
  });

  test('is opened by a moderator with a newer ticket', async () => {
    const { joined, room } = story('moderator', endedAt + 1);
    await changeRoom(meetings.stage.store.records, room, (state) => withEnd(state, endedAt));
    expect(await deliver(joined)).toEqual([200]);
    expect(await roomStateOf(meetings.stage.store.records, room)).toEqual(untouched);
  });
});

test('a room that starts while it is locked shows so, and no more once a moderator reopened it', async () => {
  meetings.begin();
  const { seat } = await meetings.stage.ticket(meetings.launch('Moderator', 'moderator'));
  expect((await meetings.stage.act(seat, 'lock', { locked: true })).status).toBe(204);
  const moderator = await meetings.enter('Moderator', 'moderator');
  await until(() => moderator.room.metadata === '{"locked":true}', { what: 'the lock to show' });

  const room = moderator.ticket.room.name;
  await changeRoom(meetings.stage.store.records, room, (state) => withEnd(state, Date.now()));
  const second = await meetings.enter('Second moderator', 'moderator');
  await until(() => second.room.metadata === '{"locked":false}', { what: 'the lock to go' });
});

test('while the store is locked the answer is 503, and the same webhook is taken afterwards', async () => {
  const { joined, session } = story();
  const other = new Database(joinPath(meetings.stage.data, 'stage.db'));
  other.exec('BEGIN EXCLUSIVE');
  try {
    expect(await deliver(joined)).toEqual([503, 'store_unavailable']);
  } finally {
    other.exec('ROLLBACK');
    other.close();
  }
  expect(await deliver(joined)).toEqual([200]);
  expect(await reportsOf(session)).toHaveLength(1);
});

test('a webhook about a probe room leaves a mark for the doctor', async () => {
  const { joined } = story();
  const name = 'probe_abcDEF-_1';
  expect(await deliver({ ...joined, event: 'room_started', room: { ...joined.room, name } })).toEqual([200]);
  expect(await meetings.stage.store.records.get(probeKeyOf(name))).not.toBeNull();
});

test('a real visit is in the report, from its arrival to its leave', async () => {
  const before = Date.now();
  const [person] = await meetings.twoMeet();
  const session = await until(() => meetings.stage.presence.sessionsOf(person.ticket.room.name)[0], {
    what: 'the session',
  });
  const find = async (present: boolean): Promise<AttendanceReport | undefined> =>
    (await reportsOf(session)).find((one) => one.person.id === 'Moderator' && one.present === present);
  await until(() => find(true), { what: 'the arrival in the report' });
  const leaving = Date.now();
  await person.leave();
  const { intervals, total } = await until(() => find(false), { what: 'the leave in the report' });
  const after = Date.now();

  expect(intervals).toHaveLength(1);
  const { from = 0, to = 0 } = intervals[0] ?? {};
  expect([from >= before, from <= leaving]).toEqual([true, true]);
  // LiveKit tells a leave in whole seconds, cut off
  expect([(to ?? 0) > leaving - 1000, (to ?? 0) <= after]).toEqual([true, true]);
  expect(total).toBe((to ?? 0) - from);
});
