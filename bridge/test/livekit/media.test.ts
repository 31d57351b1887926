import { RoomServiceClient } from 'livekit-server-sdk';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../../test/hosts/ports.ts';
import { BridgeError } from '../../src/errors.ts';
import { createMediaServer, type MediaServer } from '../../src/livekit/media.ts';
import { auditOf } from '../../src/rooms/audit.ts';
import { roomStateOf } from '../../src/rooms/registry.ts';
import { useMeetings } from './meetings.ts';
import { launchOf, openStage, type Stage } from './stage.ts';

const meetings = useMeetings();
const keys = { apiKey: 'key', apiSecret: 'x'.repeat(40) };
const notice = { type: 'ended', by: { identity: 'p_x', name: 'Ada' } } as const;

/** Every question the bridge asks LiveKit. */
const questions: [string, (media: MediaServer) => Promise<unknown>][] = [
  ['sessions', (media) => media.sessions()],
  ['isRunning', (media) => media.isRunning('r_x')],
  ['inside', (media) => media.inside('r_x')],
  ['insideOrArriving', (media) => media.insideOrArriving('r_x')],
  ['participant', (media) => media.participant('r_x', 'p_x')],
  ['update', (media) => media.update('r_x', 'p_x', { attributes: { hand: '' } })],
  ['mute', (media) => media.mute('r_x', 'p_x', 'TR_x')],
  ['remove', (media) => media.remove('r_x', 'p_x')],
  ['close', (media) => media.close('r_x')],
  ['describe', (media) => media.describe('r_x', {})],
  ['notify', (media) => media.notify('r_x', notice)],
  ['open', (media) => media.open('r_x')],
];

const failureOf = async (question: Promise<unknown>): Promise<BridgeError> =>
  question.then(
    () => Promise.reject(new Error('LiveKit answered')),
    (error: unknown) => error as BridgeError,
  );

describe('a LiveKit that', () => {
  let silent: ReturnType<typeof createServer>;
  beforeAll(async () => {
    silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void silent.close());

  describe.each(questions)('%s:', (_name, ask) => {
    test('is not there is media_unavailable', async () => {
      const media = createMediaServer({ url: `ws://127.0.0.1:${await freePort()}`, ...keys });
      const error = await failureOf(ask(media));
      expect(error).toBeInstanceOf(BridgeError);
      expect([error.code, error.details]).toEqual(['media_unavailable', { retryAfter: 5 }]);
    });

    test('never answers is media_unavailable when its time is over', async () => {
      const { port } = silent.address() as AddressInfo;
      const media = createMediaServer({ url: `ws://127.0.0.1:${port}`, ...keys }, { answersWithin: 0.1 });
      expect((await failureOf(ask(media))).code).toBe('media_unavailable');
    });

    test.each([
      ['key', () => keys],
      ['secret', () => ({ ...keys, apiKey: meetings.livekit.apiKey })],
    ])(
      'does not know our %s is media_unavailable, and says nothing of what it was shown',
      async (_what, wrong) => {
        const error = await failureOf(ask(createMediaServer({ url: meetings.livekit.url, ...wrong() })));
        expect([error.code, error.message, error.cause]).toEqual([
          'media_unavailable',
          'LiveKit answered 401.',
          undefined, // LiveKit's own message repeats the token
        ]);
      },
    );
  });
});

describe('where there is nobody and nothing', () => {
  test.each<[string, (media: MediaServer) => Promise<unknown>, unknown]>([
    ['nobody is inside', (media) => media.inside('r_none'), []],
    ['nobody is found', (media) => media.participant('r_none', 'p_x'), null],
    ['nobody is changed', (media) => media.update('r_none', 'p_x', { attributes: {} }), false],
    ['nobody is removed', (media) => media.remove('r_none', 'p_x'), false],
    ['nothing is muted', (media) => media.mute('r_none', 'p_x', 'TR_x'), false],
    ['nothing is ended', (media) => media.close('r_none'), false],
    ['nothing is described', (media) => media.describe('r_none', { locked: true }), false],
    ['nobody is told', (media) => media.notify('r_none', notice), undefined],
    ['nothing runs', (media) => media.isRunning('r_none'), false],
  ])('%s', async (_name, ask, answer) => {
    expect(await ask(meetings.stage.media())).toEqual(answer);
  });
});

test('what is said about a room stays until it is taken away', async () => {
  const room = meetings.begin();
  const media = meetings.stage.media();
  await media.open(room);
  const said = async (change: Parameters<MediaServer['describe']>[1]): Promise<unknown> => {
    expect(await media.describe(room, change)).toBe(true);
    const { url, apiKey, apiSecret } = meetings.livekit;
    const [running] = await new RoomServiceClient(url, apiKey, apiSecret).listRooms([room]);
    return JSON.parse(running?.metadata ?? '');
  };
  expect(await said({ locked: true, restricted: ['chat'] })).toEqual({ locked: true, restricted: ['chat'] });
  expect(await said({ spotlight: 'p_x' })).toEqual({ locked: true, restricted: ['chat'], spotlight: 'p_x' });
  expect(await said({ spotlight: null, locked: false })).toEqual({ locked: false, restricted: ['chat'] });
});

test('rooms that are not the bridge’s are not among its sessions', async () => {
  await meetings.stage.media().open('somebody else’s');
  expect((await meetings.stage.media().sessions()).map(({ room }) => room)).not.toContain('somebody else’s');
});

describe('while LiveKit is down', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await stage.attach({ url: `ws://127.0.0.1:${await freePort()}`, ...keys });
  });
  afterAll(() => stage.close());

  test.each([
    [
      'remove',
      { identity: `p_${'x'.repeat(43)}` },
      { removed: { [`p_${'x'.repeat(43)}`]: expect.any(Number) } },
    ],
    ['lock', { locked: true }, { locked: true }],
    ['end', {}, { endedAt: expect.any(Number) }],
    ['restrict', { what: 'camera', restricted: true }, { restricted: ['camera'] }],
    ['mute-all', { mayUnmute: false }, { restricted: ['microphone'] }],
  ] as const)('%s is answered with media_unavailable, and counts', async (action, body, decided) => {
    const ticket = await stage.ticket(launchOf('Moderator', 'moderator', { meeting: action }));
    const { status, problem } = await stage.act(ticket.seat, action, body);
    expect([status, problem?.code, problem?.retryAfter]).toEqual([503, 'media_unavailable', 5]);
    expect(await roomStateOf(stage.store.records, ticket.room.name)).toMatchObject(decided);
    expect(await auditOf(stage.store.records, ticket.room.name)).toHaveLength(1);
  });

  test('a role is not changed: nobody knows whether its bearer is inside', async () => {
    const ticket = await stage.ticket(launchOf('Moderator', 'moderator', { meeting: 'role' }));
    const body = { identity: ticket.me.identity, role: 'observer' };
    expect((await stage.act(ticket.seat, 'role', body)).problem?.code).toBe('media_unavailable');
    expect((await roomStateOf(stage.store.records, ticket.room.name)).roles).toEqual({});
  });

  test('people still get tickets', async () => {
    expect((await stage.ticket(launchOf('Ada', 'attendee'))).participantToken).toMatch(/\./);
  });

  test('the log holds neither names nor secrets', async () => {
    const ticket = await stage.ticket(launchOf('Moderator', 'moderator', { meeting: 'log' }));
    await stage.act(ticket.seat, 'end', {});
    expect(stage.log()).toContain('media_unavailable');
    for (const secret of [ticket.seat, ticket.participantToken, keys.apiSecret, 'Moderator']) {
      expect(stage.log()).not.toContain(secret);
    }
  });
});
