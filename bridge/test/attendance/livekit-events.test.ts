import type { AttendanceReport } from '@meetbridge/shared/contract';
import { expect, test } from 'vitest';
import { until } from '../../../test/hosts/until.ts';
import { useMeetings } from '../livekit/meetings.ts';
import { type Person, speak } from '../livekit/people.ts';
import { SITE } from '../livekit/stage.ts';

const meetings = useMeetings();

const reportOf = async ({ identity }: Person): Promise<AttendanceReport | null> => {
  const entries = await meetings.stage.store.records.list<AttendanceReport>(`report/${SITE}/`);
  return entries.findLast(({ key }) => key.endsWith(`/${identity}`))?.value ?? null;
};

/** Resolves with the report once it says that the person is inside, or that they are not. */
const reported = (person: Person, present: boolean, intervals = 1): Promise<AttendanceReport> =>
  until(
    async () => {
      const report = await reportOf(person);
      return report?.present === present && report.intervals.length === intervals ? report : null;
    },
    { what: `the report that ${person.ticket.me.name} is ${present ? 'inside' : 'gone'}` },
  );

test('a real stay is reported to the moment, from LiveKit’s own word', async () => {
  const [, attendee] = await meetings.twoMeet();
  await speak(attendee);
  const joinedAt = Number((await meetings.seen(attendee))?.joinedAtMs);
  expect((await reported(attendee, true)).intervals).toEqual([{ from: joinedAt, to: null }]);
  const { name } = attendee.ticket.room;
  await until(() => meetings.stage.presence.count(name) === 2, { what: 'both to be counted' });

  const leaving = Date.now();
  await attendee.leave();
  const { intervals, total } = await reported(attendee, false);
  const told = Date.now();
  const [{ to } = { to: null }] = intervals;
  expect(intervals).toEqual([{ from: joinedAt, to }]);
  expect(to).toBeGreaterThanOrEqual(leaving);
  expect(to).toBeLessThanOrEqual(told);
  expect(total).toBe(Number(to) - joinedAt);
});

test('a person’s own word and LiveKit’s are one leave; who comes back after it begins a second stay', async () => {
  const [, attendee] = await meetings.twoMeet();
  const { seat, room } = attendee.ticket;
  const joinedAt = Number((await meetings.seen(attendee))?.joinedAtMs);
  await reported(attendee, true);
  const leaving = Date.now();
  const answer = await fetch(`${meetings.stage.origin}/seat/leave`, {
    method: 'POST',
    body: JSON.stringify({ seat }),
  });
  expect(answer.status).toBe(204);
  expect(meetings.stage.presence.isInside(room.name, attendee.identity)).toBe(false);
  const { intervals } = await reported(attendee, false);
  const [first] = intervals;
  expect(first?.from).toBe(joinedAt);
  expect(first?.to).toBeGreaterThanOrEqual(leaving);
  await attendee.leave();

  const again = await meetings.enter('Attendee', 'attendee');
  const second = await reported(again, true, 2);
  expect(second.intervals[0]).toEqual(first);
  expect(second.intervals[1]?.from).toBe(Number((await meetings.seen(again))?.joinedAtMs));
});

test('a second tab takes over without a second stay', async () => {
  const [, older] = await meetings.twoMeet();
  const { intervals } = await reported(older, true);
  const newer = await meetings.enter('Attendee', 'attendee');
  await until(() => older.goodbye(), { what: 'the older tab to be out' });
  await until(
    () =>
      meetings.stage.presence.connections(
        [...meetings.stage.presence.sessionsOf(newer.ticket.room.name)][0] ?? '',
      ).size === 2,
    { what: 'the newer tab to be known' },
  );
  expect((await reported(newer, true)).intervals).toEqual(intervals);
  expect(meetings.stage.presence.count(newer.ticket.room.name)).toBe(2);
});
