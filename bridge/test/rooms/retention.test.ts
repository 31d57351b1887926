import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAudit } from '../../src/rooms/audit.ts';
import { changeRoom, roomKey, roomStateOf } from '../../src/rooms/registry.ts';
import { withRestriction, withSpotlight } from '../../src/rooms/restrictions.ts';
import { createRoomRetention, forgetOldAudit } from '../../src/rooms/retention.ts';
import { SESSION_WAITS, withSession } from '../../src/rooms/session.ts';
import { REMOVAL_LASTS, untouched, withEnd, withLock, withRemoval, withRole } from '../../src/rooms/state.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { finish } from '../../src/sweep.ts';
import { keysIn, meetingOn, roomNamed } from '../attendance/past.ts';
import { T } from '../attendance/people.ts';

let store: Store;
let forgetRooms: ReturnType<typeof createRoomRetention>;
beforeEach(() => {
  store = openSqlite(':memory:', () => 0);
  forgetRooms = createRoomRetention(store.records);
});
afterEach(() => store.close());

const ROOM = roomNamed('R');

const audit = (id: string, at: number, room = ROOM): Promise<void> =>
  writeAudit(store.records, id, {
    at,
    site: 's_1',
    room,
    actor: 'p_1',
    action: 'lock',
    target: null,
    detail: null,
  });

const order = { what: 'chat', restricted: true, now: T } as const;

const sweep = (now = T): Promise<void> => finish(forgetRooms(now));
const isKnown = async (room = ROOM): Promise<boolean> => (await store.records.get(roomKey(room))) !== null;

test('audit lines go when they are old, in every room', async () => {
  const lines = Array.from(
    { length: 70 },
    (_, number) => [number, roomNamed('ABC'[number % 3] ?? '')] as const,
  );
  for (const [number, room] of lines) await audit(String(number), T + number, room);
  await finish(forgetOldAudit(store.records, T + 60));
  const left = await store.records.list<{ at: number }>('audit/');
  expect(left.map(({ value }) => value.at - T)).toEqual([60, 61, 62, 63, 64, 65, 66, 67, 68, 69]);
});

describe('the state of a room', () => {
  test.each([
    ['nobody has touched', untouched, false],
    ['is locked', withLock(untouched, true), true],
    ['was ended', withEnd(untouched, T), true],
    ['has a role given', withRole(untouched, 'p_1', 'moderator'), true],
    ['withholds something', withRestriction(untouched, { restricted: [] }, order), true],
    ['shows somebody large', withSpotlight(untouched, 'p_1', T), true],
    ['keeps somebody out', withRemoval(untouched, 'p_1', T - REMOVAL_LASTS + 1), true],
    ['keeps nobody out any more', withRemoval(untouched, 'p_1', T - REMOVAL_LASTS), false],
  ])('that %s: %j; kept: %s', async (_title, state, isKept) => {
    await changeRoom(store.records, ROOM, () => state);
    await sweep();
    expect(await isKnown()).toBe(isKept);
  });

  test('goes with the last that is known about the room', async () => {
    await changeRoom(store.records, ROOM, (state) => withLock(state, true));
    await audit('1', T);
    await meetingOn(store, 0, { session: 'RM_one', room: ROOM });
    const stays = async (): Promise<void> => {
      for (let time = 0; time < 3; time += 1) await sweep();
      expect(await isKnown()).toBe(true);
    };
    await stays();
    await finish(forgetOldAudit(store.records, T + 1));
    await stays();
    await store.records.delete('session/RM_one');
    await sweep();
    expect(await isKnown()).toBe(true);
    await sweep();
    expect((await keysIn(store)).filter((key) => key.startsWith('room/'))).toEqual([]);
  });

  test('is kept where a moderator has just changed it, though the audit line is not written yet', async () => {
    await changeRoom(store.records, ROOM, (state) => withLock(state, true));
    await sweep();
    await changeRoom(store.records, ROOM, (state) => withRole(state, 'p_1', 'presenter'));
    await sweep();
    expect((await roomStateOf(store.records, ROOM)).locked).toBe(true);
    await audit('1', T);
    await sweep();
    await sweep();
    expect(await isKnown()).toBe(true);
  });

  test('that an older bridge has written is understood', async () => {
    const { locked, removed, roles, endedAt } = untouched;
    await store.records.put(roomKey(ROOM), { locked, removed, roles, endedAt });
    await sweep();
    expect(await isKnown()).toBe(false);
  });

  test('loses the salt of a session that is over, though something else in it counts', async () => {
    await changeRoom(store.records, ROOM, (state) =>
      withSession(withLock(state, true), { salt: 'salt', keyed: true, now: T }),
    );
    await audit('1', T);
    await sweep(T + SESSION_WAITS - 1);
    expect((await roomStateOf(store.records, ROOM)).session?.salt).toBe('salt');
    await sweep(T + SESSION_WAITS);
    expect(await roomStateOf(store.records, ROOM)).toMatchObject({ locked: true, session: null });
  });

  test('of another room is left alone', async () => {
    const other = roomNamed('O');
    for (const room of [ROOM, other]) await changeRoom(store.records, room, (state) => withLock(state, true));
    await audit('1', T, other);
    await sweep();
    await sweep();
    expect([await isKnown(), await isKnown(other)]).toEqual([false, true]);
  });
});
