import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LobbyAnswer, type Role } from '@meetbridge/shared/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../../test/hosts/until.ts';
import { placeOf } from '../../src/admission/admit.ts';
import { changeRoom } from '../../src/rooms/registry.ts';
import { withAdmitted } from '../../src/rooms/entry.ts';
import { withLock } from '../../src/rooms/state.ts';
import { changeSite } from '../../src/sites/registry.ts';
import type { FrontDoor } from '../front-door.ts';
import { useMeetings } from '../livekit/meetings.ts';
import { SITE, SITE_ORIGIN } from '../livekit/stage.ts';
import { makeKeys, siteWith, type TestSite } from '../site.ts';

const meetings = useMeetings();
let site: TestSite;
beforeAll(async () => {
  const keys = makeKeys();
  site = siteWith({ now: Date.now() } as FrontDoor, SITE, SITE_ORIGIN, keys);
  const key = { kid: keys.kid, x: keys.x, addedAt: 0, retiresAt: null };
  await changeSite(meetings.stage.store.records, SITE, (old) => ({ ...old, keys: [key] }));
});

type Who = { name?: string; role?: Role; guest?: boolean; settings?: object };

/** The assertion of somebody for the last meeting. */
const assertionOf = ({ name = 'Ada', role = 'attendee', guest = false, settings = {} }: Who = {}): string => {
  const { meeting } = meetings.launch(name, role);
  return site.assertion({
    aud: meetings.stage.origin,
    sub: name,
    role,
    person: { name, guest },
    meeting: { id: meeting.id, title: meeting.title, settings },
  });
};
const post = (path: string, assertion: string, origin = SITE_ORIGIN): Promise<Response> =>
  fetch(`${meetings.stage.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ assertion }),
  });
const lookIn = async (who: Who = {}): Promise<LobbyAnswer> => {
  const answer = await post('/lobby', assertionOf(who));
  return LobbyAnswer.parse(await answer.json());
};

/** A meeting with these people inside, who are known to be. */
async function inside(...names: string[]): Promise<string> {
  meetings.begin();
  const people = [];
  for (const name of names) people.push(await meetings.enter(name, 'moderator'));
  const { room } = placeOf(meetings.launch('Ada', 'attendee'));
  await until(() => meetings.stage.presence.count(room) === people.length, { what: 'them to be known' });
  return room;
}

describe('the lobby', () => {
  test('shows who is inside, the first one first, and who looks is not among them', async () => {
    await inside('Grace', 'Edsger', 'Ada');
    const { waits, encryption, inside: seen } = await lookIn({ settings: { encryption: 'own' } });
    expect({ waits, encryption, count: seen?.count }).toEqual({ waits: false, encryption: 'own', count: 2 });
    expect(seen?.people.map(({ name, avatar }) => [name, avatar])).toEqual([
      ['Grace', null],
      ['Edsger', null],
    ]);
  });

  test('is empty where nobody is', async () => {
    meetings.begin();
    expect((await lookIn()).inside).toEqual({ count: 0, people: [] });
  });

  test('leaves the assertion good for the launch', async () => {
    meetings.begin();
    const assertion = assertionOf();
    expect((await post('/lobby', assertion)).status).toBe(200);
    expect((await post('/lobby', assertion)).status).toBe(200);
    expect((await post('/launches', assertion)).status).toBe(201);
  });
});

describe('nothing about who is inside is told to', () => {
  test.each<[string, Who, boolean]>([
    ['who would wait', { settings: { waitingRoom: 'everybody' } }, true],
    ['a guest', { guest: true }, false],
    ['a guest who would wait', { guest: true, settings: { waitingRoom: 'guests' } }, true],
    ['who would be refused', { settings: { maxPeople: 1 } }, false],
  ])('%s', async (_title, who, waits) => {
    await inside('Grace');
    expect(await lookIn(who)).toEqual({ waits, encryption: 'none', inside: null });
  });

  test('who is kept out by a moderator; but to who was let in', async () => {
    const room = await inside('Grace');
    const settings = { waitingRoom: 'everybody' };
    await changeRoom(meetings.stage.store.records, room, (state) => withLock(state, true));
    expect(await lookIn({ settings })).toMatchObject({ waits: false, inside: null });
    const { identity } = placeOf(meetings.launch('Ada', 'attendee'));
    await changeRoom(meetings.stage.store.records, room, (state) =>
      withAdmitted(state, [identity], Date.now()),
    );
    expect(await lookIn({ settings })).toMatchObject({ waits: false, inside: { count: 1 } });
  });
});

test.each<[string, () => Promise<Response>, number, string]>([
  ['nonsense', () => post('/lobby', 'a.b.c'), 400, 'assertion_malformed'],
  [
    'a page of another site',
    () => post('/lobby', assertionOf(), 'https://other.example'),
    403,
    'origin_not_paired',
  ],
  [
    'another site’s key',
    () =>
      post('/lobby', siteWith({ now: Date.now() } as FrontDoor, SITE, SITE_ORIGIN, makeKeys()).assertion()),
    401,
    'assertion_untrusted',
  ],
])('%s is refused', async (_title, ask, status, code) => {
  const answer = await ask();
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
});

test.each([
  ['is gone', async () => ({ port: 9, close: () => undefined })],
  ['takes the question and never answers', neverAnswers],
])('where LiveKit %s there is still the number', async (_title, livekitThat) => {
  await inside('Grace');
  const { livekit, stage } = meetings;
  const { port, close } = await livekitThat();
  await stage.attach({ ...livekit, url: `ws://127.0.0.1:${port}` });
  expect((await lookIn()).inside).toEqual({ count: 1, people: [] });
  close();
  await stage.attach(livekit);
});

async function neverAnswers(): Promise<{ port: number; close(): void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, close };
}
