import { createSecretKey, randomBytes } from 'node:crypto';
import { roles } from '@meetbridge/shared/contract';
import { TokenVerifier } from 'livekit-server-sdk';
import { describe, expect, test } from 'vitest';
import { admit } from '../../src/admission/admit.ts';
import { openReference } from '../../src/livekit/reference.ts';
import { createTickets, TICKET_LIFETIME } from '../../src/livekit/tickets.ts';
import { untouched } from '../../src/rooms/state.ts';
import { launchOf } from './stage.ts';

const livekit = { apiKey: 'key', apiSecret: randomBytes(32).toString('base64url') };
/** LiveKit's verifier reads the machine's clock. */
const NOW = Date.now();
const sealKey = createSecretKey(randomBytes(32));
const tickets = createTickets(livekit, sealKey);
type Launch = ReturnType<typeof launchOf>;

const admissionOf = (launch: Launch) =>
  admit(launch, { now: 0, room: untouched, others: 0, wasInside: false });
const claimsOf = async (launch: Launch) =>
  new TokenVerifier(livekit.apiKey, livekit.apiSecret).verify(
    await tickets.issue(admissionOf(launch), 'seat-1', NOW),
  );

const attendee = launchOf('Ada', 'attendee');

test('a ticket is for one person, and connects them for two minutes', async () => {
  const claims = await claimsOf(attendee);
  expect([claims.sub, claims.name]).toEqual([admissionOf(attendee).identity, 'Ada']);
  expect((claims.exp ?? 0) - (claims.nbf ?? 0)).toBe(TICKET_LIFETIME);
});

test('every permission is said aloud', async () => {
  expect((await claimsOf(attendee)).video).toEqual({
    room: admissionOf(attendee).room,
    roomJoin: true,
    canPublish: true,
    canPublishSources: ['microphone', 'camera'],
    canPublishData: true,
    canSubscribe: true,
    roomAdmin: false,
    roomCreate: false,
    roomList: false,
    roomRecord: false,
    ingressAdmin: false,
    canUpdateOwnMetadata: false,
    canSubscribeMetrics: false,
    canManageAgentSession: false,
    hidden: false,
    recorder: false,
    agent: false,
  });
});

test.each(roles)('a %s runs nothing at LiveKit itself', async (role) => {
  const { video } = await claimsOf(launchOf('Ada', role));
  const powers = [
    'roomAdmin',
    'roomCreate',
    'roomList',
    'roomRecord',
    'canUpdateOwnMetadata',
    'hidden',
  ] as const;
  expect(powers.map((power) => video?.[power])).toEqual(powers.map(() => false));
});

test('an observer publishes nothing', async () => {
  const { video } = await claimsOf(launchOf('Ada', 'observer'));
  expect([video?.canPublish, video?.canPublishSources, video?.canPublishData]).toEqual([false, [], false]);
});

test('metadata opens, for a bridge alone, to whom the ticket is for and when it was issued', async () => {
  const { metadata } = await claimsOf(attendee);
  const { room, identity } = admissionOf(attendee);
  expect(openReference(metadata ?? '', { room, identity }, sealKey)).toMatchObject({
    issuedAt: NOW,
    closesAt: null,
    reference: { person: { id: 'Ada' }, seat: 'seat-1' },
  });
});

describe('attributes', () => {
  const withPerson = (over: Partial<Launch['person']>): Launch => ({
    ...attendee,
    person: { ...attendee.person, ...over },
  });
  test.each([
    ['a member', {}, { role: 'attendee' }],
    ['a guest', { guest: true }, { role: 'attendee', guest: '1' }],
    [
      'an avatar',
      { avatar: 'https://a.example/1.png' },
      { role: 'attendee', avatar: 'https://a.example/1.png' },
    ],
    [
      'an avatar too long for an address',
      { avatar: `https://a.example/${'x'.repeat(1000)}` },
      { role: 'attendee' },
    ],
  ])('of %s', async (_name, over, attributes) => {
    expect((await claimsOf(withPerson(over))).attributes).toEqual(attributes);
  });
});

test.each([
  [undefined, undefined],
  [2, 22],
])('with %s people at most LiveKit admits %s, so that moderators still come in', async (maxPeople, most) => {
  const { meeting } = attendee;
  const settings = { ...meeting.settings, ...(maxPeople === undefined ? {} : { maxPeople }) };
  const { roomConfig } = await claimsOf({ ...attendee, meeting: { ...meeting, settings } });
  expect(roomConfig?.maxParticipants).toBe(most);
});

test('the fullest ticket still fits into an address that proxies pass on', async () => {
  const long = 'é'.repeat(255);
  const titled = { id: long, title: 'é'.repeat(512) };
  const token = await tickets.issue(
    admissionOf({
      ...attendee,
      person: {
        ...attendee.person,
        id: long,
        name: 'é'.repeat(512),
        avatar: `https://a.example/${'x'.repeat(970)}`,
      },
      meeting: { ...attendee.meeting, ...titled },
      group: titled,
    }),
    'seat-1',
    0,
  );
  expect(token.length).toBeLessThan(8000);
});
