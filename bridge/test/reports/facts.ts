import type { AttendanceReport } from '@meetbridge/shared/contract';

export const SITE = 's_AAAAAAAAAAAAAAAA';

const T = 1_800_000_000_000;

/** What is to be reported about a person who was there for `total` ms. */
export const factsFor = (person: string, total: number): Omit<AttendanceReport, 'revision'> => ({
  kind: 'attendance',
  meeting: { id: 'meeting-1', title: 'Biology' },
  group: null,
  session: 'RM_one',
  person: { id: person, name: `Name of ${person}`, guest: false },
  role: 'attendee',
  intervals: [{ from: T, to: T + total }],
  total,
  present: false,
});
