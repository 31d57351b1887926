import { expect, test } from 'vitest';
import { createReconciler } from '../../src/attendance/reconcile.ts';
import { attending } from '../../src/livekit/attending.ts';
import { until } from '../../../test/hosts/until.ts';
import { useMeetings } from '../livekit/meetings.ts';
import { SITE } from '../livekit/stage.ts';
import type { AttendanceReport } from '@meetbridge/shared/contract';

const meetings = useMeetings({ webhooks: false });

test('without a single webhook, comparing with a real LiveKit tells who was there, through its crash', async () => {
  const { stage, livekit } = meetings;
  const troubles: unknown[] = [];
  const { pass } = createReconciler({
    media: attending({
      media: stage.media(),
      records: stage.store.records,
      sealKey: stage.keys.seal,
      clock: Date.now,
    }),
    ledger: stage.ledger,
    presence: stage.presence,
    clock: Date.now,
    schedule: () => () => undefined,
    onTrouble: (error) => troubles.push(error),
  });
  const reports = async (): Promise<Record<string, AttendanceReport>> => {
    const entries = await stage.store.records.list<AttendanceReport>(`report/${SITE}/`);
    return Object.fromEntries(entries.map(({ value }) => [value.person.id, value]));
  };

  const [moderator, attendee] = await meetings.twoMeet();
  const room = moderator.ticket.room.name;
  const joinedAt = Number((await meetings.seen(attendee))?.joinedAtMs);
  await pass();
  expect((await reports())['Attendee']?.intervals).toEqual([{ from: joinedAt, to: null }]);
  expect(stage.presence.count(room)).toBe(2);

  const lastSeen = Date.now();
  await pass();
  await attendee.leave();
  await until(async () => (await meetings.seen(attendee)) === null, {
    what: 'LiveKit to know that they left',
  });
  const gone = Date.now();
  await pass();
  await pass();
  const left = (await reports())['Attendee'];
  expect(left).toMatchObject({ present: false, intervals: [{ from: joinedAt }] });
  expect(left?.intervals[0]?.to).toBeGreaterThanOrEqual(lastSeen);
  expect(left?.intervals[0]?.to).toBeLessThanOrEqual(gone);
  expect((await reports())['Moderator']?.present).toBe(true);
  expect(troubles).toEqual([]);

  await livekit.kill();
  await pass();
  await pass();
  expect(troubles).toMatchObject([{ code: 'media_unavailable' }, { code: 'media_unavailable' }]);
  expect((await reports())['Moderator']?.present).toBe(true);
  await livekit.restart();
  // the client may come back by itself, into a run of the room that is another session
  await until(
    async () => {
      await pass();
      const sheets = await stage.store.records.list<AttendanceReport>(`report/${SITE}/`);
      return sheets.some(({ value }) => value.person.id === 'Moderator' && !value.present);
    },
    { what: 'the run that the crash ended to be closed' },
  );
}, 60_000);
