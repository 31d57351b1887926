import { type Launch, MeetingSettings, type Role } from '@meetbridge/shared/contract';
import { describe, expect, test } from 'vitest';
import { admit, placeOf, type Situation } from '../../src/admission/admit.ts';
import { BridgeError } from '../../src/errors.ts';
import { ADMISSION_LASTS, DECLINE_LASTS } from '../../src/rooms/entry.ts';
import { type RoomState, untouched } from '../../src/rooms/state.ts';

const NOW = 1_790_000_000_000;

type Change = { role?: Role; guest?: boolean; settings?: Partial<MeetingSettings> };

const launchOf = ({ role = 'attendee', guest = false, settings }: Change): Launch => ({
  site: 's_aaaaaaaaaaaaaaaa',
  person: { id: '7', name: 'Ada', avatar: null, locale: null, guest },
  role,
  meeting: {
    id: '42',
    title: 'Office hours',
    opensAt: null,
    closesAt: null,
    settings: MeetingSettings.parse({ waitingRoom: 'everybody', ...settings }),
  },
  group: null,
});

const { identity } = placeOf(launchOf({}));
const calm: Situation = { now: NOW, room: untouched, others: 0, wasInside: false };
const room = (change: Partial<RoomState>): Partial<Situation> => ({ room: { ...untouched, ...change } });
const own = (at: number): { [identity: string]: number } => ({ [identity]: at });

/** `waits`, `enters`, or the code of the refusal. */
function outcomeOf(change: Change, situation: Partial<Situation>): string {
  try {
    return admit(launchOf(change), { ...calm, ...situation }).waits ? 'waits' : 'enters';
  } catch (error) {
    if (error instanceof BridgeError) return error.code;
    throw error;
  }
}

const nobody: Change = { settings: { waitingRoom: 'nobody' } };
const guests: Change = { settings: { waitingRoom: 'guests' } };

describe('who waits', () => {
  test.each<[string, Change, Partial<Situation>, string]>([
    ['an attendee, where everybody does', {}, {}, 'waits'],
    ['a presenter, where everybody does', { role: 'presenter' }, {}, 'waits'],
    ['an observer, where everybody does', { role: 'observer' }, {}, 'waits'],
    ['a moderator', { role: 'moderator' }, {}, 'enters'],
    ['an attendee made moderator', {}, room({ roles: { [identity]: 'moderator' } }), 'enters'],
    [
      'a moderator made attendee',
      { role: 'moderator' },
      room({ roles: { [identity]: 'attendee' } }),
      'waits',
    ],
    ['a guest, where guests do', { ...guests, guest: true }, {}, 'waits'],
    ['a known person, where guests do', guests, {}, 'enters'],
    ['a guest, where nobody does', { ...nobody, guest: true }, {}, 'enters'],
    ['who was inside', {}, { wasInside: true }, 'enters'],
    ['who has been let in', {}, room({ admitted: own(NOW - 1) }), 'enters'],
    ['who was let in a day ago', {}, room({ admitted: own(NOW - ADMISSION_LASTS) }), 'waits'],
    ['where somebody else was let in', {}, room({ admitted: { p_other: NOW } }), 'waits'],
  ])('%s', (_title, change, situation, outcome) => {
    expect(outcomeOf(change, situation)).toBe(outcome);
  });
});

describe('who may not even wait', () => {
  test.each<[string, Change, Partial<Situation>, string]>([
    ['a new person of a locked meeting', {}, room({ locked: true }), 'meeting_locked'],
    ['who has been let in, of a locked one', {}, room({ locked: true, admitted: own(NOW) }), 'enters'],
    ['a person of a full meeting', { settings: { maxPeople: 1 } }, { others: 1 }, 'meeting_full'],
    [
      'a removed person who had been let in',
      {},
      room({ admitted: own(0), removed: own(NOW) }),
      'person_removed',
    ],
    ['who was not let in', {}, room({ declined: own(NOW - 1) }), 'entry_declined'],
    ['who was not let in ten minutes ago', {}, room({ declined: own(NOW - DECLINE_LASTS) }), 'waits'],
    ['who was not let in, where nobody waits', nobody, room({ declined: own(NOW) }), 'enters'],
    ['a moderator who was not let in', { role: 'moderator' }, room({ declined: own(NOW) }), 'enters'],
  ])('%s', (_title, change, situation, outcome) => {
    expect(outcomeOf(change, situation)).toBe(outcome);
  });
});
