import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createReconciler, type Media, type Reconciler } from '../../src/attendance/reconcile.ts';
import { BridgeError } from '../../src/errors.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { type Clockwork, createClockwork } from '../clockwork.ts';
import {
  eventOf,
  finishedAt,
  identityOf,
  openLedger,
  referenceOf,
  ROOM,
  SESSION,
  spansIn,
  T,
} from './people.ts';

type Inside = Awaited<ReturnType<Media['participants']>>;

/** A media server as the ledger sees it: what it says is what the test has put into `rooms`. */
class Rooms implements Media {
  readonly rooms = new Map<string, { session: string; inside: Inside }>();
  isDown = false;
  asked = 0;
  /** Runs when people are asked for, before the answer. */
  meanwhile: () => Promise<void> = async () => undefined;

  async sessions(): Promise<{ session: string; room: string }[]> {
    this.#answer();
    return [...this.rooms].map(([room, { session }]) => ({ session, room }));
  }

  async participants(room: string): Promise<Inside> {
    this.#answer();
    this.asked += 1;
    const inside = [...(this.rooms.get(room)?.inside ?? [])];
    await this.meanwhile();
    return inside;
  }

  #answer(): void {
    if (this.isDown) throw new BridgeError('media_unavailable', 'The media server is down.');
  }
}

const insideSince = (person: string, seconds: number, participant = `PA_${person}`): Inside[number] => ({
  participant,
  identity: identityOf(person),
  joinedAt: T + seconds * 1000,
  reference: referenceOf(person),
});

let store: Store;
let media: Rooms;
let time: Clockwork;
let reconciler: Reconciler;
let bridge: Awaited<ReturnType<typeof openLedger>>;
let troubles: unknown[];

const startBridge = async (): Promise<void> => {
  bridge = await openLedger(store, time.clock);
  const parts = { ...bridge, media, clock: time.clock, schedule: time.schedule };
  reconciler = createReconciler({ ...parts, onTrouble: (error) => troubles.push(error) });
};
const at = (seconds: number): void => void (time.now = T + seconds * 1000);
const passAt = async (seconds: number): Promise<void> => {
  at(seconds);
  await reconciler.pass();
};

beforeEach(async () => {
  time = createClockwork(T);
  store = openSqlite(':memory:', time.clock);
  media = new Rooms();
  media.rooms.set(ROOM, { session: SESSION, inside: [] });
  troubles = [];
  await startBridge();
});
afterEach(async () => {
  await reconciler.stop();
  await store.close();
});

describe('comparing the ledger with the media server', () => {
  test('finds who came without a webhook, from the moment they came', async () => {
    media.rooms.get(ROOM)?.inside.push(insideSince('ann', 3.2));
    await passAt(10);
    await passAt(20);
    expect(await spansIn(store)).toEqual({ ann: [[3.2, null]] });
    expect(bridge.presence.isInside(ROOM, identityOf('ann'))).toBe(true);
    await bridge.ledger.record(eventOf('joined', 'ann', 3.2));
    expect(await spansIn(store)).toEqual({ ann: [[3.2, null]] });
  });

  test('ends who is gone without a webhook at the last moment they were seen', async () => {
    await reconciler.pass();
    await bridge.ledger.record(eventOf('joined', 'ann', 1));
    media.rooms.get(ROOM)?.inside.push(insideSince('ann', 1));
    for (const seconds of [10, 20, 30]) await passAt(seconds);
    media.rooms.get(ROOM)?.inside.pop();
    await passAt(40);
    expect(await spansIn(store)).toEqual({ ann: [[1, null]] });
    await passAt(50);
    expect(await spansIn(store)).toEqual({ ann: [[1, 30]] });
  });

  test('gives the webhook that knows better the last word', async () => {
    await reconciler.pass();
    await bridge.ledger.record(eventOf('joined', 'ann', 1));
    for (const seconds of [10, 20]) await passAt(seconds);
    expect(await spansIn(store)).toEqual({ ann: [[1, 1]] });
    await bridge.ledger.record(eventOf('left', 'ann', 9));
    expect(await spansIn(store)).toEqual({ ann: [[1, 9]] });
  });

  test('does not miss who comes while it is asking', async () => {
    await reconciler.pass();
    media.meanwhile = () => bridge.ledger.record(eventOf('joined', 'ann', 10));
    await passAt(10);
    media.meanwhile = async () => undefined;
    media.rooms.get(ROOM)?.inside.push(insideSince('ann', 10));
    await passAt(20);
    await passAt(30);
    expect(await spansIn(store)).toEqual({ ann: [[10, null]] });
  });

  test('gives nobody to a run of the room that ended while it was asking', async () => {
    await reconciler.pass();
    media.rooms.get(ROOM)?.inside.push(insideSince('ann', 9));
    media.meanwhile = async () =>
      void media.rooms.set(ROOM, { session: 'RM_two', inside: [insideSince('ann', 9)] });
    await passAt(10);
    expect(await spansIn(store)).toEqual({});
    media.meanwhile = async () => undefined;
    await passAt(20);
    expect((await store.records.list('attendance/')).map(({ key }) => key.split('/')[1])).toEqual(['RM_two']);
  });

  test('ends a session that the media server no longer knows', async () => {
    await reconciler.pass();
    await bridge.ledger.record(eventOf('joined', 'ann', 1));
    media.rooms.get(ROOM)?.inside.push(insideSince('ann', 1));
    await passAt(10);
    media.rooms.clear();
    await passAt(20);
    expect(bridge.presence.count(ROOM)).toBe(1);
    await passAt(30);
    expect(await spansIn(store)).toEqual({ ann: [[1, 10]] });
    expect(bridge.presence.running()).toEqual([]);
  });

  test('closes again what a late webhook has opened', async () => {
    await bridge.ledger.record(eventOf('joined', 'ann', 1));
    await bridge.ledger.record(finishedAt(50));
    await bridge.ledger.record(eventOf('left', 'ann', 40));
    media.rooms.clear();
    await passAt(60);
    expect(await spansIn(store)).toEqual({ ann: [[1, 40]] });
    expect(await store.records.list('running/')).toEqual([]);
  });

  test('changes nothing while the media server is down, and goes on afterwards', async () => {
    await reconciler.pass();
    await bridge.ledger.record(eventOf('joined', 'ann', 1));
    media.isDown = true;
    for (const seconds of [10, 20, 30]) await passAt(seconds);
    expect(await spansIn(store)).toEqual({ ann: [[1, null]] });
    expect(troubles).toHaveLength(3);
    expect(troubles[0]).toMatchObject({ code: 'media_unavailable' });
    media.isDown = false;
    media.rooms.get(ROOM)?.inside.push(insideSince('ann', 1));
    await passAt(40);
    await passAt(50);
    expect(await spansIn(store)).toEqual({ ann: [[1, null]] });
  });
});

describe('at start', () => {
  test('repairs at once what happened while the bridge was gone', async () => {
    for (const person of ['ann', 'bob']) await bridge.ledger.record(eventOf('joined', person, 0));
    await bridge.ledger.record(
      eventOf('joined', 'cleo', 0, { session: 'RM_gone', room: 'r_gone', participant: 'PA_cleo' }),
    );
    await bridge.ledger.seen(SESSION, ['PA_ann', 'PA_bob'], T + 15_000);

    at(300);
    await startBridge();
    media.rooms.get(ROOM)?.inside.push(insideSince('ann', 0), insideSince('dan', 120));
    await reconciler.start();
    expect(await spansIn(store)).toEqual({
      ann: [[0, null]],
      bob: [[0, 15]],
      cleo: [[0, 0]],
      dan: [[120, null]],
    });
    expect(bridge.presence.count(ROOM)).toBe(2);
  });

  test('a media server that is down does not keep the bridge from starting; the repair follows', async () => {
    await bridge.ledger.record(eventOf('joined', 'ann', 0));
    await startBridge();
    media.isDown = true;
    await reconciler.start();
    expect(await spansIn(store)).toEqual({ ann: [[0, null]] });
    media.isDown = false;
    await time.pass(10_000, () => reconciler.pass());
    expect(await spansIn(store)).toEqual({ ann: [[0, 0]] });
  });
});

describe('while it runs', () => {
  test('compares every ten seconds, and not once more after the stop', async () => {
    await reconciler.start();
    expect(media.asked).toBe(1);
    expect(time.next()).toBe(T + 10_000);
    at(10);
    await reconciler.stop();
    expect(time.next()).toBeNull();
  });

  test('asks about many rooms in turns, and about all of them at first', async () => {
    for (let number = 0; number < 499; number += 1) {
      media.rooms.set(`r_${number}`, { session: `RM_${number}`, inside: [insideSince(`p${number}`, 0)] });
    }
    await reconciler.pass();
    expect(media.asked).toBe(500);
    const seen = async (): Promise<number> => {
      const parts = await store.records.list<{ seen: Record<string, number> }>('checkpoint/');
      return parts.flatMap(({ value }) => Object.values(value.seen)).filter((moment) => moment > T).length;
    };
    await passAt(10);
    expect(media.asked).toBe(700);
    await passAt(20);
    await passAt(30);
    expect(await seen()).toBe(499);
  });
});
