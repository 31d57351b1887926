import { type Launch, MeetingSettings, type Role } from '@meetbridge/shared/contract';
import { describe, expect, test } from 'vitest';
import { admit, placeOf, SEAT_LASTS, type Situation } from '../../src/admission/admit.ts';
import { BridgeError } from '../../src/errors.ts';
import { REMOVAL_LASTS, type RoomState, untouched } from '../../src/rooms/state.ts';

const NOW = 1_790_000_000_000;
const SECONDS = NOW / 1000;

type Change = {
  role?: Role;
  guest?: boolean;
  meeting?: Partial<Launch['meeting']>;
  settings?: Partial<Launch['meeting']['settings']>;
};

const launchOf = ({ role = 'attendee', guest = false, meeting, settings }: Change = {}): Launch => ({
  site: 's_aaaaaaaaaaaaaaaa',
  person: { id: '7', name: 'Ada', avatar: null, locale: null, guest },
  role,
  meeting: {
    id: '42',
    title: 'Office hours',
    opensAt: null,
    closesAt: null,
    settings: MeetingSettings.parse({ ...settings }),
    ...meeting,
  },
  group: null,
});

const calm: Situation = { now: NOW, room: untouched, others: 0, wasInside: false };
const { identity } = placeOf(launchOf());
const room = (change: Partial<RoomState>): Partial<Situation> => ({ room: { ...untouched, ...change } });

/** `in`, or the code of the refusal. */
function outcomeOf(launch: Launch, situation: Partial<Situation>): string {
  try {
    admit(launch, { ...calm, ...situation });
    return 'in';
  } catch (error) {
    if (error instanceof BridgeError) return error.code;
    throw error;
  }
}

const opens = (seconds: number): Change => ({ meeting: { opensAt: SECONDS + seconds } });
const closes = (seconds: number): Change => ({ meeting: { closesAt: SECONDS + seconds } });
const takes = (maxPeople: number): Change => ({ settings: { maxPeople } });

describe('who may enter', () => {
  test.each<[string, Change, Partial<Situation>, string]>([
    ['anybody, where nothing stands against it', {}, {}, 'in'],
    ['an attendee before the opening', opens(1), {}, 'meeting_not_open_yet'],
    ['an attendee at the opening', opens(0), {}, 'in'],
    ['a presenter before the opening', { ...opens(1), role: 'presenter' }, {}, 'meeting_not_open_yet'],
    ['a moderator before the opening', { ...opens(3600), role: 'moderator' }, {}, 'in'],
    ['an attendee a second before the end', closes(1), {}, 'in'],
    ['an attendee at the end', closes(0), {}, 'meeting_over'],
    ['a moderator at the end', { ...closes(0), role: 'moderator' }, {}, 'meeting_over'],
    ['a guest', { guest: true }, {}, 'in'],
    ['a guest where none are taken', { guest: true, settings: { guests: false } }, {}, 'guests_not_allowed'],
    ['a known person where no guests are taken', { settings: { guests: false } }, {}, 'in'],
    ['the last one a meeting takes', takes(3), { others: 2 }, 'in'],
    ['one more than a meeting takes', takes(3), { others: 3 }, 'meeting_full'],
    ['a moderator of a full meeting', { ...takes(3), role: 'moderator' }, { others: 3 }, 'in'],
    ['a person inside, of a full meeting', takes(3), { others: 2, wasInside: true }, 'in'],
    ['a person who had left, of a full meeting', takes(3), { others: 3, wasInside: true }, 'meeting_full'],
    ['a new person of a locked meeting', {}, room({ locked: true }), 'meeting_locked'],
    [
      'a person who was inside, of a locked meeting',
      {},
      { ...room({ locked: true }), wasInside: true },
      'in',
    ],
    ['a moderator of a locked meeting', { role: 'moderator' }, room({ locked: true }), 'in'],
    ['an attendee after the end for all', {}, room({ endedAt: NOW - 1 }), 'meeting_ended'],
    [
      'an attendee who was inside, after the end for all',
      {},
      { ...room({ endedAt: NOW - 1 }), wasInside: true },
      'meeting_ended',
    ],
    ['a moderator after the end for all', { role: 'moderator' }, room({ endedAt: NOW - 1 }), 'in'],
    [
      'a moderator with a seat from before the end',
      { role: 'moderator' },
      { ...room({ endedAt: NOW - 1 }), seatFrom: NOW - 2 },
      'meeting_ended',
    ],
    [
      'a moderator with a seat from after the end',
      { role: 'moderator' },
      { ...room({ endedAt: NOW - 2 }), seatFrom: NOW - 1 },
      'in',
    ],
    ['a removed person', {}, room({ removed: { [identity]: NOW - 1 } }), 'person_removed'],
    [
      'a removed moderator',
      { role: 'moderator' },
      room({ removed: { [identity]: NOW - 1 } }),
      'person_removed',
    ],
    ['a person removed a day ago', {}, room({ removed: { [identity]: NOW - REMOVAL_LASTS } }), 'in'],
    ['somebody, where another one was removed', {}, room({ removed: { p_other: NOW - 1 } }), 'in'],
    [
      'somebody with a seat from before the site sent them out',
      {},
      { ...room({ sentOut: { [identity]: NOW - 1 } }), seatFrom: NOW - 1 },
      'sent_out',
    ],
    [
      'a moderator with such a seat',
      { role: 'moderator' },
      { ...room({ sentOut: { [identity]: NOW - 1 } }), seatFrom: NOW - 2 },
      'sent_out',
    ],
    [
      'somebody with a newer seat',
      {},
      { ...room({ sentOut: { [identity]: NOW - 1 } }), seatFrom: NOW },
      'in',
    ],
    ['somebody for whom the site signs anew', {}, room({ sentOut: { [identity]: NOW - 1 } }), 'in'],
    [
      'somebody with a seat, where the site sent out another one',
      {},
      { ...room({ sentOut: { p_other: NOW } }), seatFrom: NOW - 1 },
      'in',
    ],
    [
      'an attendee made moderator, of a locked meeting',
      {},
      room({ locked: true, roles: { [identity]: 'moderator' } }),
      'in',
    ],
    [
      'a moderator made attendee, of a locked meeting',
      { role: 'moderator' },
      room({ locked: true, roles: { [identity]: 'attendee' } }),
      'meeting_locked',
    ],
  ])('%s', (_title, change, situation, outcome) => {
    expect(outcomeOf(launchOf(change), situation)).toBe(outcome);
  });

  test('who comes too early is told when it opens', () => {
    const refusal = (): unknown => admit(launchOf(opens(60)), calm);
    expect(refusal).toThrow(expect.objectContaining({ details: { opensAt: SECONDS + 60 } }));
  });
});

describe('as what', () => {
  test('a role that a moderator gave wins over the one the site sent', () => {
    const admission = admit(launchOf(), { ...calm, ...room({ roles: { [identity]: 'presenter' } }) });
    expect(admission.launch.role).toBe('presenter');
    expect(admission.features.screenShare).toBe(true);
    expect(admission.grant.canPublishSources).toContain('screen_share');
  });

  test('the name and the titles are cleaned, the rest is as verified', () => {
    const launch = launchOf({ meeting: { title: 'Of\u202Efice' } });
    const spelled = {
      ...launch,
      person: { ...launch.person, name: 'A\u0000da' },
      group: { id: 'g', title: ' One ' },
    };
    const admission = admit(spelled, calm);
    expect(admission.launch).toEqual({
      ...spelled,
      person: { ...launch.person, name: 'A da' },
      meeting: { ...launch.meeting, title: 'Office' },
      group: { id: 'g', title: 'One' },
    });
  });

  test('room and identity are those of the launch', () => {
    const { room: name, identity: who } = admit(launchOf(), calm);
    expect({ room: name, identity: who }).toEqual(placeOf(launchOf()));
  });

  test('every group of a meeting has a room of its own', () => {
    const group = placeOf({ ...launchOf(), group: { id: '1', title: 'One' } });
    expect(group.room).not.toBe(placeOf(launchOf()).room);
    expect(group.identity).toBe(identity);
  });
});

describe('until when', () => {
  test.each<[string, Change, number]>([
    ['a meeting without an end: a day', {}, SECONDS + SEAT_LASTS],
    ['a meeting that ends in an hour: an hour', closes(3600), SECONDS + 3600],
    ['a meeting that ends next week: a day', closes(7 * 24 * 3600), SECONDS + SEAT_LASTS],
  ])('%s', (_title, change, until) => {
    expect(admit(launchOf(change), calm).until).toBe(until);
  });
});
