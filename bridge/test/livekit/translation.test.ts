import { WebhookEvent } from 'livekit-server-sdk';
import { describe, expect, test } from 'vitest';
import type { SealedReference } from '../../src/livekit/reference.ts';
import { attendanceOf, momentOf } from '../../src/livekit/translation.ts';

const SECOND = 1_800_000_000;
const MS = SECOND * 1000;

describe('a moment told in whole seconds', () => {
  test.each([
    ['is the moment of receipt when the webhook is on time', MS + 1, MS + 1],
    ['also within the same millisecond', MS, MS],
    ['the end of that second, when it came a little later', MS + 2000, MS + 999],
    ['is the second told when the webhook is late', MS + 2001, MS],
    ['is the second told when our clock is behind', MS - 1, MS],
  ])('%s', (_rule, receivedAt, moment) => {
    expect(momentOf(SECOND, receivedAt, 0)).toBe(moment);
  });

  test('is never before what must have come first', () => {
    expect(momentOf(SECOND, MS + 9000, MS + 700)).toBe(MS + 700);
  });
});

const sealed: SealedReference = {
  issuedAt: MS,
  closesAt: null,
  reference: {
    site: 's_1',
    meeting: { id: 'm', title: 'M' },
    group: null,
    person: { id: '7', name: 'Ada', guest: false },
    role: 'attendee',
    seat: 'seat-1',
  },
};
const room = { sid: 'RM_1', name: 'r_x', creationTime: `${SECOND - 60}`, creationTimeMs: `${MS - 60_000}` };
const participant = {
  sid: 'PA_1',
  identity: 'p_x',
  joinedAt: `${SECOND - 30}`,
  joinedAtMs: `${MS - 29_500}`,
};
const event = (kind: string, more: object = {}): WebhookEvent =>
  WebhookEvent.fromJson({ id: 'EV_1', event: kind, createdAt: `${SECOND}`, room, ...more });
const run = { id: 'EV_1', session: 'RM_1', room: 'r_x' };
const who = { participant: 'PA_1', identity: 'p_x', reference: sealed.reference };

describe('a webhook says', () => {
  test.each([
    ['room_started', {}, { kind: 'started', at: MS - 60_000, ...run }],
    ['room_finished', {}, { kind: 'finished', at: MS + 500, ...run }],
    ['participant_joined', { participant }, { kind: 'joined', at: MS - 29_500, ...run, ...who }],
    ['participant_left', { participant }, { kind: 'left', at: MS + 500, ...run, ...who }],
  ])('%s', (kind, more, attendance) => {
    expect(attendanceOf(event(kind, more), MS + 500, sealed)).toEqual(attendance);
  });

  test.each([
    ['of a kind that is not about coming and going', event('track_published', { participant }), sealed],
    ['about a recording', event('egress_started'), sealed],
    [
      'about a connection that was never made',
      event('participant_connection_aborted', { participant }),
      sealed,
    ],
    ['about somebody whom no bridge has let in', event('participant_joined', { participant }), null],
    ['about nobody', event('participant_left'), null],
    ['about no room', WebhookEvent.fromJson({ id: 'EV_1', event: 'room_started' }), null],
    [
      'without an id, which could not count once',
      WebhookEvent.fromJson({ event: 'room_started', room }),
      null,
    ],
  ])('nothing %s', (_name, given, reference) => {
    expect(attendanceOf(given, MS, reference)).toBeNull();
  });
});
