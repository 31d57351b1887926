import { describe, expect, test } from 'vitest';
import type { Ticket } from '../../../contract/ticket.ts';
import { reduce, type Session, type SessionEvent } from '../../../client/connection/session.ts';

const ticket: Ticket = {
  serverUrl: 'wss://media.example',
  participantToken: 'a.b.c',
  seat: 'd.e.f',
  room: { name: 'r_1', title: 'Algebra', closesAt: null },
  me: { identity: 'p_1', name: 'Ada', role: 'attendee', guest: false },
  features: {
    microphone: true,
    camera: true,
    screenShare: false,
    chat: true,
    moderate: false,
    startMuted: false,
  },
};
const more = { ...ticket.features, screenShare: true };
const states = {
  lobby: { phase: 'lobby' },
  asking: { phase: 'asking' },
  passphrase: { phase: 'passphrase', title: 'Algebra', working: false },
  waiting: { phase: 'waiting', title: 'Algebra', place: null, silent: false },
  inside: {
    phase: 'inside',
    ticket,
    link: 'steady',
    role: 'attendee',
    features: ticket.features,
    entered: true,
  },
  refused: { phase: 'refused', refusal: { code: 'meeting_full' }, wasInside: false },
  out: { phase: 'out', reason: 'removed' },
  closed: { phase: 'closed' },
} satisfies { [name: string]: Session };
type Name = keyof typeof states;

const run = (from: Session, ...events: SessionEvent[]): Session => events.reduce(reduce, from);
const events: { [type in SessionEvent['type']]: Extract<SessionEvent, { type: type }> } = {
  join: { type: 'join' },
  waits: { type: 'waits', title: 'Algebra' },
  place: { type: 'place', place: { place: 2, of: 3, note: 'Soon.' } },
  silence: { type: 'silence' },
  needs_passphrase: { type: 'needs_passphrase', title: 'Algebra' },
  typed: { type: 'typed' },
  admitted: { type: 'admitted', ticket },
  link: { type: 'link', link: 'lost' },
  rights: { type: 'rights', role: 'presenter', features: more },
  refused: { type: 'refused', refusal: { code: 'meeting_full' } },
  out: { type: 'out', reason: 'ended' },
  back: { type: 'back' },
  close: { type: 'close' },
};

describe('a session goes on', () => {
  test.each<[Name, SessionEvent['type'], Session['phase']]>([
    ['lobby', 'join', 'asking'],
    ['asking', 'admitted', 'inside'],
    ['asking', 'refused', 'refused'],
    ['asking', 'needs_passphrase', 'passphrase'],
    ['waiting', 'needs_passphrase', 'passphrase'],
    ['passphrase', 'admitted', 'inside'],
    ['passphrase', 'refused', 'refused'],
    ['passphrase', 'back', 'lobby'],
    ['passphrase', 'close', 'closed'],
    ['asking', 'waits', 'waiting'],
    ['inside', 'waits', 'waiting'],
    ['waiting', 'admitted', 'inside'],
    ['waiting', 'refused', 'refused'],
    ['inside', 'refused', 'refused'],
    ['inside', 'out', 'out'],
    ['refused', 'back', 'lobby'],
    ['out', 'back', 'lobby'],
    ['out', 'join', 'asking'],
    ['refused', 'join', 'asking'],
    ...(['lobby', 'asking', 'waiting', 'inside', 'refused', 'out'] as const).map(
      (name): [Name, SessionEvent['type'], Session['phase']] => [name, 'close', 'closed'],
    ),
  ])('from %s by %s to %s', (name, event, phase) => {
    expect(reduce(states[name], events[event]).phase).toBe(phase);
  });
});

describe('what comes too late changes nothing', () => {
  test.each<[Name, SessionEvent['type']]>([
    ['lobby', 'admitted'],
    ['lobby', 'refused'],
    ['lobby', 'link'],
    ['lobby', 'rights'],
    ['lobby', 'out'],
    ['lobby', 'waits'],
    ['lobby', 'place'],
    ['asking', 'join'],
    ['asking', 'silence'],
    ['waiting', 'join'],
    ['waiting', 'out'],
    ['waiting', 'back'],
    ['inside', 'place'],
    ['refused', 'waits'],
    ['asking', 'out'],
    ['inside', 'join'],
    ['inside', 'back'],
    ['refused', 'admitted'],
    ['out', 'admitted'],
    ['out', 'refused'],
    ...Object.keys(events).map((type): [Name, SessionEvent['type']] => [
      'closed',
      type as SessionEvent['type'],
    ]),
  ])('in %s: %s', (name, event) => {
    expect(reduce(states[name], events[event])).toBe(states[name]);
  });
});

test('the ticket says with which role and features the person comes in', () => {
  expect(reduce(states.asking, events.admitted)).toMatchObject({
    role: 'attendee',
    features: ticket.features,
    link: 'connecting',
    entered: false,
  });
});

test('a new ticket after a loss replaces the old one and keeps the link', () => {
  const renewed = { ...ticket, seat: 'new.seat.x', me: { ...ticket.me, role: 'moderator' as const } };
  expect(run(states.inside, events.link, { type: 'admitted', ticket: renewed })).toMatchObject({
    ticket: renewed,
    role: 'moderator',
    link: 'lost',
    entered: true,
  });
});

test('who was never connected was not inside', () => {
  expect(run(states.asking, events.admitted, events.refused)).toMatchObject({ wasInside: false });
});

test('who was connected and is refused on the way back was inside', () => {
  expect(run(states.inside, events.link, events.refused)).toMatchObject({ wasInside: true });
});

test('another role brings its features', () => {
  expect(reduce(states.inside, events.rights)).toMatchObject({ role: 'presenter', features: more });
});

test('who waits learns their place and the note, and keeps both while the bridge is silent', () => {
  const place = { place: 2, of: 3, note: 'Soon.' };
  expect(run(states.waiting, events.place)).toMatchObject({ place, silent: false });
  expect(run(states.waiting, events.place, events.silence)).toMatchObject({ place, silent: true });
  expect(run(states.waiting, events.silence, events.place)).toMatchObject({ place, silent: false });
});

test('who is refused in the waiting room was not inside', () => {
  expect(run(states.waiting, events.refused)).toMatchObject({ wasInside: false });
});
