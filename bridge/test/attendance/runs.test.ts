import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLedger, type Ledger } from '../../src/attendance/ledger.ts';
import { createPresence } from '../../src/attendance/presence.ts';
import { createOutbox } from '../../src/reports/outbox.ts';
import { changeRoom, roomStateOf } from '../../src/rooms/registry.ts';
import { withRestriction } from '../../src/rooms/restrictions.ts';
import { withSession } from '../../src/rooms/session.ts';
import type { RoomState } from '../../src/rooms/state.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { eventOf, finishedAt, identityOf, ROOM, T } from './people.ts';

let store: Store;
let ledger: Ledger;
let gone: string[];
beforeEach(async () => {
  const clock = (): number => T + 1_000_000;
  store = openSqlite(':memory:', clock);
  gone = [];
  ledger = createLedger({
    records: store.records,
    presence: createPresence(clock),
    outbox: createOutbox(store, clock),
    clock,
    onLeft: (room, identity) => gone.push(`${room} ${identity}`),
  });
  await ledger.load();
});
afterEach(() => store.close());

const state = (): Promise<RoomState> => roomStateOf(store.records, ROOM);
const change = (by: (before: RoomState) => RoomState) => changeRoom(store.records, ROOM, by);

describe('a run of a room', () => {
  test('takes up the session that its first people came in with, and leaves it behind', async () => {
    await change((before) => withSession(before, { salt: 'salt', keyed: true, now: T - 1000 }));
    await ledger.record(eventOf('joined', 'ann', 0));
    expect((await state()).session).toMatchObject({ salt: 'salt', idleSince: null });
    await ledger.record(finishedAt(60));
    expect((await state()).session).toMatchObject({ salt: 'salt', idleSince: T + 60_000 });
  });

  test('takes what was withheld in it along', async () => {
    await ledger.record(eventOf('joined', 'ann', 0));
    const order = { what: 'chat', restricted: true, now: T + 1000 } as const;
    await change((before) => withRestriction(before, { restricted: [] }, order));
    await ledger.record(finishedAt(60));
    expect((await state()).restricted).toBeNull();
  });

  test('of a room nobody has decided about writes nothing about the room', async () => {
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.record(finishedAt(60));
    expect(await store.records.list('room/')).toEqual([]);
  });
});

describe('somebody is gone', () => {
  const annIsGone = [`${ROOM} ${identityOf('ann')}`];

  test('when LiveKit says so, once', async () => {
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.record(eventOf('joined', 'bob', 0));
    await ledger.record(eventOf('left', 'ann', 10));
    await ledger.record(eventOf('left', 'ann', 10));
    expect(gone).toEqual(annIsGone);
  });

  test('when they say so, and not again when LiveKit does', async () => {
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.leaveBySeat('seat-ann', ROOM, identityOf('ann'), T + 10_000);
    await ledger.record(eventOf('left', 'ann', 11));
    expect(gone).toEqual(annIsGone);
  });

  test('with the last of their devices', async () => {
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.record(eventOf('joined', 'ann', 1, { participant: 'PA_ann_2' }));
    await ledger.record(eventOf('left', 'ann', 10));
    expect(gone).toEqual([]);
    await ledger.record(eventOf('left', 'ann', 20, { participant: 'PA_ann_2' }));
    expect(gone).toEqual(annIsGone);
  });
});
