import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isAdmitted, withAdmitted } from '../../src/rooms/entry.ts';
import { changeRoom, roomStateOf } from '../../src/rooms/registry.ts';
import { deliveryKey } from '../../src/reports/delivery-state.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import {
  eventOf,
  finishedAt,
  identityOf,
  openLedger,
  reportsIn,
  ROOM,
  SESSION,
  SITE,
  spansIn,
  T,
  takePush,
} from './people.ts';

let folder = '';
let store: Store;
let now = T;
const clock = (): number => now;
const restart = async (): Promise<Awaited<ReturnType<typeof openLedger>>> => {
  await store.close();
  store = openSqlite(join(folder, 'bridge.db'), clock);
  return await openLedger(store, clock);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meetbridge-ledger-'));
  store = openSqlite(join(folder, 'bridge.db'), clock);
  now = T + 1_000_000;
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('the ledger', () => {
  test('reports who is inside, and the whole stay once they have left', async () => {
    const { ledger } = await openLedger(store, clock);
    await ledger.record(eventOf('joined', 'ann', 0));
    const [first] = await store.records.list(`report/${SITE}/`);
    expect(first?.value).toEqual({
      kind: 'attendance',
      revision: 1,
      meeting: { id: 'meeting-1', title: 'Biology' },
      group: null,
      session: SESSION,
      person: { id: 'ann', name: 'Name of ann', guest: false },
      role: 'attendee',
      intervals: [{ from: T, to: null }],
      total: 1_000_000,
      present: true,
    });
    await ledger.record(eventOf('left', 'ann', 61));
    expect((await reportsIn(store))[0]).toMatchObject({
      revision: 2,
      spans: [[0, 61]],
      total: 61_000,
      present: false,
    });
  });

  test('an event counts once, however often it comes', async () => {
    const { ledger } = await openLedger(store, clock);
    const [joined, left] = [eventOf('joined', 'ann', 0), eventOf('left', 'ann', 60)];
    for (const event of [joined, joined, left, joined, left]) await ledger.record(event);
    await Promise.all([joined, left, joined, left].map((event) => ledger.record(event)));
    expect(await reportsIn(store)).toMatchObject([{ revision: 2, spans: [[0, 60]] }]);
  });

  test('fifty events at once are all written down', async () => {
    const { ledger, presence } = await openLedger(store, clock);
    const stays = Array.from({ length: 25 }, (_, index) => index);
    await Promise.all(
      stays.flatMap((index) => [
        ledger.record(eventOf('left', 'ann', index * 100 + 50, { participant: `PA_${index}` })),
        ledger.record(eventOf('joined', 'ann', index * 100, { participant: `PA_${index}` })),
      ]),
    );
    expect((await spansIn(store))['ann']).toEqual(stays.map((index) => [index * 100, index * 100 + 50]));
    expect(presence.count(ROOM)).toBe(0);
  });

  test('any order of the same events ends in the same reports', async () => {
    const history = [
      eventOf('joined', 'ann', 0),
      eventOf('joined', 'bob', 5),
      eventOf('left', 'ann', 100),
      eventOf('joined', 'ann', 200, { participant: 'PA_ann_2', reference: { role: 'moderator' } }),
      eventOf('seen', 'bob', 250),
      eventOf('left', 'ann', 300, { participant: 'PA_ann_2', reference: { role: 'moderator' } }),
      eventOf('joined', 'cleo', 260),
      finishedAt(320),
    ];
    const expected = {
      ann: [
        [0, 100],
        [200, 300],
      ],
      bob: [[5, 250]],
      cleo: [[260, 260]],
    };
    for (let shift = 0; shift < history.length; shift += 1) {
      for (const order of [history, [...history].reverse()]) {
        await store.close();
        store = openSqlite(':memory:', clock);
        const { ledger } = await openLedger(store, clock);
        for (const event of [...order.slice(shift), ...order.slice(0, shift)]) await ledger.record(event);
        expect(await spansIn(store)).toEqual(expected);
        expect((await reportsIn(store)).map(({ role }) => role)).toEqual([
          'moderator',
          'attendee',
          'attendee',
        ]);
      }
    }
  });

  test('nobody is reported for a connection that was aborted, until a join is told as well', async () => {
    const { ledger, presence } = await openLedger(store, clock);
    await ledger.record(eventOf('left', 'ann', 80));
    expect(await reportsIn(store)).toEqual([]);
    expect(presence.wasInside(ROOM, identityOf('ann'))).toBe(false);
    await ledger.record(eventOf('joined', 'ann', 20));
    expect(await spansIn(store)).toEqual({ ann: [[20, 80]] });
  });

  test('who never left was there until they were last seen', async () => {
    const { ledger } = await openLedger(store, clock);
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.record(eventOf('joined', 'bob', 0));
    await ledger.seen(SESSION, ['PA_ann', 'PA_bob'], T + 40_000);
    await ledger.seen(SESSION, ['PA_ann'], T + 50_000);
    await ledger.record(eventOf('seen', 'bob', 30));
    await ledger.record(finishedAt(120));
    expect(await spansIn(store)).toEqual({ ann: [[0, 50]], bob: [[0, 40]] });
  });

  test('a leave that is told after the end still counts', async () => {
    const { ledger, presence } = await openLedger(store, clock);
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.record(finishedAt(100));
    await ledger.record(eventOf('left', 'ann', 80));
    expect(await reportsIn(store)).toMatchObject([{ spans: [[0, 80]], present: false, revision: 3 }]);
    expect(presence.count(ROOM)).toBe(0);
  });

  test('the next run of the room is another session', async () => {
    const { ledger } = await openLedger(store, clock);
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.record(finishedAt(50));
    await ledger.record(eventOf('joined', 'ann', 100, { session: 'RM_two', participant: 'PA_2' }));
    expect((await reportsIn(store)).map(({ session, spans }) => [session, spans])).toEqual([
      [SESSION, [[0, 0]]],
      ['RM_two', [[100, null]]],
    ]);
  });

  test('names and roles are those of the latest connection, whichever is told first', async () => {
    const { ledger } = await openLedger(store, clock);
    const renamed = { person: { id: 'ann', name: 'Ann B.', guest: false }, role: 'presenter' } as const;
    await ledger.record(eventOf('joined', 'ann', 100, { participant: 'PA_2', reference: renamed }));
    await ledger.record(eventOf('joined', 'ann', 0, { participant: 'PA_1' }));
    expect(await reportsIn(store)).toMatchObject([{ person: { name: 'Ann B.' }, role: 'presenter' }]);
  });
});

describe('a person’s own word', () => {
  test('ends the stay at that moment, though LiveKit notices later', async () => {
    const { ledger, presence } = await openLedger(store, clock);
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.leaveBySeat('seat-ann', ROOM, identityOf('ann'), T + 60_000);
    expect(presence.isInside(ROOM, identityOf('ann'))).toBe(false);
    await ledger.leaveBySeat('seat-ann', ROOM, identityOf('ann'), T + 65_000);
    await ledger.record(eventOf('left', 'ann', 75));
    expect(await reportsIn(store)).toMatchObject([{ spans: [[0, 60]], revision: 2 }]);
  });

  test.each<[string, [string, string, string]]>([
    ['a seat that nobody sits on', ['seat-other', ROOM, identityOf('ann')]],
    ['somebody else’s identity', ['seat-ann', ROOM, identityOf('bob')]],
    ['another room', ['seat-ann', `r_${'Q'.repeat(43)}`, identityOf('ann')]],
  ])('%s changes nothing', async (_, [seat, room, identity]) => {
    const { ledger } = await openLedger(store, clock);
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.record(eventOf('joined', 'bob', 0));
    await ledger.leaveBySeat(seat, room, identity, T + 60_000);
    expect((await reportsIn(store)).map(({ spans }) => spans)).toEqual([[[0, null]], [[0, null]]]);
  });

  test('the tab that was taken over leaves alone', async () => {
    const { ledger, presence } = await openLedger(store, clock);
    await ledger.record(eventOf('joined', 'ann', 0, { participant: 'PA_1', reference: { seat: 'older' } }));
    await ledger.record(eventOf('joined', 'ann', 50, { participant: 'PA_2', reference: { seat: 'newer' } }));
    await ledger.leaveBySeat('older', ROOM, identityOf('ann'), T + 60_000);
    expect(presence.isInside(ROOM, identityOf('ann'))).toBe(true);
    expect(await spansIn(store)).toEqual({ ann: [[0, null]] });
  });
});

describe('presence', () => {
  test('knows who is inside and who was, and so it does after a restart', async () => {
    const before = await openLedger(store, clock);
    await before.ledger.record(eventOf('joined', 'ann', 0));
    await before.ledger.record(eventOf('joined', 'bob', 0));
    await before.ledger.record(eventOf('left', 'bob', 10));
    await before.ledger.record(eventOf('left', 'cleo', 10));
    const after = await restart();
    for (const { presence } of [before, after]) {
      expect(presence.count(ROOM)).toBe(1);
      expect(presence.count('r_other')).toBe(0);
      expect(['ann', 'bob', 'cleo', 'dan'].map((one) => presence.isInside(ROOM, identityOf(one)))).toEqual([
        true,
        false,
        false,
        false,
      ]);
      expect(['ann', 'bob', 'cleo', 'dan'].map((one) => presence.wasInside(ROOM, identityOf(one)))).toEqual([
        true,
        true,
        false,
        false,
      ]);
      expect(presence.running()).toEqual([{ session: SESSION, room: ROOM }]);
    }
  });

  test('an ended session is empty, and remembered for five minutes', async () => {
    const { ledger, presence } = await openLedger(store, clock);
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.record(finishedAt(100));
    expect([presence.count(ROOM), presence.isInside(ROOM, identityOf('ann')), presence.running()]).toEqual([
      0,
      false,
      [],
    ]);
    now += 5 * 60_000 - 1;
    expect(presence.wasInside(ROOM, identityOf('ann'))).toBe(true);
    now += 1;
    expect(presence.wasInside(ROOM, identityOf('ann'))).toBe(false);
    expect((await restart()).presence.running()).toEqual([]);
  });

  test('nobody counts twice while two runs of a room overlap', async () => {
    const { ledger, presence } = await openLedger(store, clock);
    for (const session of [SESSION, 'RM_two']) {
      await ledger.record(eventOf('joined', 'ann', 0, { session, participant: `PA_${session}` }));
    }
    await ledger.record(eventOf('joined', 'bob', 0));
    expect(presence.count(ROOM)).toBe(2);
  });
});

describe('the end of a session', () => {
  const letIn = (at: number): Promise<unknown> =>
    changeRoom(store.records, ROOM, (state) => withAdmitted(state, ['p_eve'], at));
  const isLetIn = async (): Promise<boolean> =>
    isAdmitted(await roomStateOf(store.records, ROOM), 'p_eve', T + 70_000);

  test('is the end of having been let in from the waiting room', async () => {
    const { ledger } = await openLedger(store, clock);
    await ledger.record(eventOf('joined', 'ann', 0));
    await letIn(T + 1000);
    await ledger.record(finishedAt(61));
    expect(await isLetIn()).toBe(false);
  });

  test('is not, where the room goes on in another session, or was decided since', async () => {
    const { ledger } = await openLedger(store, clock);
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.record(eventOf('joined', 'ann', 50, { session: 'RM_next', participant: 'PA_next' }));
    await letIn(T + 1000);
    await ledger.record(finishedAt(61));
    expect(await isLetIn()).toBe(true);
    await letIn(T + 65_000);
    await ledger.record(finishedAt(62, 'RM_next'));
    expect(await isLetIn()).toBe(true);
  });

  test('leaves no state of a room that nobody has touched', async () => {
    const { ledger } = await openLedger(store, clock);
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.record(finishedAt(61));
    expect(await store.records.list('room/')).toEqual([]);
  });
});

describe('what is to be pushed', () => {
  test('is queued when a report says something new, and not otherwise', async () => {
    const { ledger } = await openLedger(store, clock);
    const joined = eventOf('joined', 'ann', 0);
    await ledger.record({ kind: 'started', id: 'EV_start', at: T, session: SESSION, room: ROOM });
    expect(await takePush(store)).toBe(false);
    await ledger.record(joined);
    expect(await takePush(store)).toBe(true);
    const [latest] = await store.records.list(`report/${SITE}/`);
    await store.records.put(deliveryKey(SITE), { after: latest?.version });

    now += 60_000;
    await ledger.record(joined);
    await ledger.record(eventOf('joined', 'ann', 0));
    await ledger.seen(SESSION, ['PA_ann'], now);
    expect(await takePush(store)).toBe(false);
    await ledger.record(eventOf('left', 'ann', 1000));
    expect(await takePush(store)).toBe(true);
  });

  test('an event that could not be written is refused, and is whole when it comes again', async () => {
    const { ledger } = await openLedger(store, clock);
    const joined = eventOf('joined', 'ann', 0);
    const other = new Database(join(folder, 'bridge.db'));
    other.exec('BEGIN IMMEDIATE');
    await expect(ledger.record(joined)).rejects.toMatchObject({ code: 'store_unavailable' });
    other.exec('COMMIT');
    other.close();
    await ledger.record(joined);
    expect(await spansIn(store)).toEqual({ ann: [[0, null]] });
    expect(await takePush(store)).toBe(true);
  });
});
