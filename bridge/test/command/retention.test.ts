import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRetention } from '../../src/command/retention.ts';
import { probeKeyOf } from '../../src/livekit/probe.ts';
import { writeAudit } from '../../src/rooms/audit.ts';
import { changeRoom } from '../../src/rooms/registry.ts';
import { withLock } from '../../src/rooms/state.ts';
import { issueLtiInvite } from '../../src/sites/lti-invite.ts';
import { issueInvite } from '../../src/sites/pairing.ts';
import { addSite } from '../../src/sites/registry.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { Sweep } from '../../src/sweep.ts';
import { DAY, keysIn, meetingOn, roomNamed, siteOf } from '../attendance/past.ts';
import { SITE, T } from '../attendance/people.ts';
import { type Clockwork, createClockwork } from '../clockwork.ts';

const HOUR = 60 * 60_000;
const ROOM = roomNamed('R');

let folder: string;
let time: Clockwork;
let store: Store;
let sweep: Sweep;
let troubles: unknown[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meetbridge-retention-'));
  time = createClockwork(T);
  store = openSqlite(join(folder, 'bridge.db'), time.clock);
  troubles = [];
  sweep = createRetention({
    records: store.records,
    keepDays: 30,
    clock: time.clock,
    schedule: time.schedule,
    onTrouble: (error) => troubles.push(error),
  });
  await addSite(store.records, siteOf(SITE, null));
  await meetingOn(store, 0, { session: 'RM_one', room: ROOM, people: ['ann', 'bob'] });
  await changeRoom(store.records, ROOM, (state) => withLock(state, true));
  const line = {
    at: T,
    site: SITE,
    room: ROOM,
    actor: 'p',
    action: 'lock',
    target: null,
    detail: null,
  } as const;
  await writeAudit(store.records, '1', line);
  await issueInvite(store.records, { origin: 'https://new.example', now: T });
  await issueLtiInvite(store.records, T);
  await store.records.put(probeKeyOf('probe_1'), { at: T });
  sweep.start();
});
afterEach(async () => {
  await sweep.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

const settled = async (): Promise<void> => {
  do await new Promise(setImmediate);
  while (time.next() === null);
};
const kinds = async (): Promise<string[]> => [
  ...new Set((await keysIn(store)).map((key) => key.split('/')[0] ?? '')),
];
const paired = ['origin', 'site'];
const known = ['attendance', 'audit', 'checkpoint', 'report', 'room', 'session'];

test('everything goes on its day: marks and codes first, at last the room', async () => {
  expect(await kinds()).toEqual([...known, 'invite', 'lti-invite', 'probe', ...paired].sort());
  await time.pass(2 * HOUR, settled);
  expect(await kinds()).toEqual([...known, 'invite', 'lti-invite', ...paired].sort());
  await time.pass(29 * DAY, settled);
  expect(await kinds()).toEqual([...known, ...paired].sort());
  await time.pass(DAY, settled);
  expect(await kinds()).toEqual(paired);
  expect(troubles).toEqual([]);
});

test('where nothing is to be done, nothing is written', async () => {
  await time.pass(9 * DAY, settled);
  const before = await store.records.put('mark/1', {});
  await time.pass(20 * DAY, settled);
  expect(await store.records.put('mark/2', {})).toBe((before ?? 0) + 1);
});

test('a store that is locked is said, and what is old goes an hour after it is free', async () => {
  await time.pass(31 * DAY - HOUR, settled);
  await meetingOn(store, 0, { session: 'RM_two' });
  const other = new Database(join(folder, 'bridge.db'));
  other.exec('BEGIN IMMEDIATE');
  await time.pass(HOUR, settled);
  expect(troubles).toMatchObject([{ code: 'store_unavailable' }]);
  expect(await kinds()).toContain('attendance');
  other.exec('COMMIT');
  other.close();
  await time.pass(HOUR, settled);
  expect(await kinds()).toEqual(paired);
  expect(troubles).toHaveLength(1);
});
