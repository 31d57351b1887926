import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPresence } from '../../src/attendance/presence.ts';
import { createKeyRotation, type KeyRotation } from '../../src/encryption/rotation.ts';
import { BridgeError } from '../../src/errors.ts';
import { changeRoom, roomStateOf } from '../../src/rooms/registry.ts';
import { withRunBegun, withSession } from '../../src/rooms/session.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { type Clockwork, createClockwork } from '../clockwork.ts';

const NOW = 1_800_000_000_000;

let store: Store;
let time: Clockwork;
let presence: ReturnType<typeof createPresence>;
let rotation: KeyRotation;
let told: string[];
let troubles: unknown[];
let isDown: boolean;

beforeEach(() => {
  store = openSqlite(':memory:', () => 0);
  time = createClockwork(NOW);
  presence = createPresence(time.clock);
  [told, troubles, isDown] = [[], [], false];
  rotation = createKeyRotation({
    records: store.records,
    presence,
    async tell(room, generation) {
      if (isDown) throw new BridgeError('media_unavailable', 'LiveKit did not answer.');
      told.push(`${room} ${generation}`);
    },
    clock: time.clock,
    schedule: time.schedule,
    onTrouble: (error) => troubles.push(error),
  });
});
afterEach(async () => {
  await rotation.stop();
  await store.close();
});

/** An encrypted room with these people inside. */
async function meeting(room: string, people: string[], keyed = true): Promise<void> {
  await changeRoom(store.records, room, (state) =>
    withRunBegun(withSession(state, { salt: 'salt', keyed, now: NOW })),
  );
  presence.begin(`RM_${room}`, room);
  for (const one of people) presence.set(`RM_${room}`, one, [`PA_${one}`], 1);
}

const goes = (room: string, one: string): void => {
  presence.set(`RM_${room}`, one, [], 2);
  rotation.left(room, one);
};
const comesBack = (room: string, one: string): void => presence.set(`RM_${room}`, one, ['PA_new'], 3);

/** The store answers in a few turns; the tests wait for what was begun. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};
const pass = (delay: number): Promise<void> => time.pass(delay, settle);
const generationOf = async (room: string): Promise<number | undefined> =>
  (await roomStateOf(store.records, room)).session?.generation;

describe('a meeting gets a new key', () => {
  test('five seconds after somebody has left', async () => {
    await meeting('r_a', ['p_1', 'p_2']);
    goes('r_a', 'p_1');
    await pass(4999);
    expect(await generationOf('r_a')).toBe(0);
    await pass(1);
    expect([await generationOf('r_a'), told]).toEqual([1, ['r_a 1']]);
    expect((await roomStateOf(store.records, 'r_a')).session?.rotatedAt).toBe(NOW + 5000);
  });

  test('once, when a class leaves, and once more for a straggler', async () => {
    const people = Array.from({ length: 30 }, (_, index) => `p_${index}`);
    await meeting('r_a', [...people, 'p_straggler', 'p_stays']);
    for (const one of people) {
      goes('r_a', one);
      await pass(100);
    }
    await pass(5000);
    goes('r_a', 'p_straggler');
    await pass(5000);
    expect(told).toEqual(['r_a 1', 'r_a 2']);
  });

  test('where nobody is inside any more, too: the next ones start with another', async () => {
    await meeting('r_a', ['p_1']);
    goes('r_a', 'p_1');
    await pass(5000);
    expect(await generationOf('r_a')).toBe(1);
  });

  test('after a removal, though LiveKit still shows the person', async () => {
    await meeting('r_a', ['p_1', 'p_2']);
    rotation.removed('r_a');
    await pass(5000);
    expect(told).toEqual(['r_a 1']);
  });

  test('after a restart, each that goes on: nobody knows who has left meanwhile', async () => {
    await meeting('r_a', ['p_1']);
    await meeting('r_b', ['p_1']);
    rotation.start();
    await pass(5000);
    expect(told.sort()).toEqual(['r_a 1', 'r_b 1']);
  });

  test('at once, when the bridge stops before its time', async () => {
    await meeting('r_a', ['p_1', 'p_2']);
    goes('r_a', 'p_1');
    await rotation.stop();
    expect(told).toEqual(['r_a 1']);
    expect(time.next()).toBeNull();
  });

  test('of which it is told later, where LiveKit was away', async () => {
    await meeting('r_a', ['p_1', 'p_2']);
    isDown = true;
    goes('r_a', 'p_1');
    await pass(5000);
    expect([troubles.length, told]).toEqual([1, []]);
    isDown = false;
    await pass(5000);
    expect(told).toEqual([`r_a ${await generationOf('r_a')}`]);
  });
});

describe('a meeting keeps its key', () => {
  test('when somebody has only reloaded the page', async () => {
    await meeting('r_a', ['p_1', 'p_2']);
    goes('r_a', 'p_1');
    await pass(2000);
    comesBack('r_a', 'p_1');
    await pass(10_000);
    expect([await generationOf('r_a'), told]).toEqual([0, []]);
  });

  test('when somebody leaves another one', async () => {
    await meeting('r_a', ['p_1']);
    await meeting('r_b', ['p_1']);
    goes('r_b', 'p_1');
    await pass(5000);
    expect([await generationOf('r_a'), await generationOf('r_b')]).toEqual([0, 1]);
  });

  test('when it is people’s own', async () => {
    await meeting('r_a', ['p_1', 'p_2'], false);
    goes('r_a', 'p_1');
    await pass(5000);
    expect([await generationOf('r_a'), told]).toEqual([0, []]);
  });
});

test('a meeting without encryption is not written about', async () => {
  presence.begin('RM_r_a', 'r_a');
  presence.set('RM_r_a', 'p_1', ['PA_1'], 1);
  goes('r_a', 'p_1');
  await pass(5000);
  expect([await store.records.list(''), told, troubles]).toEqual([[], [], []]);
});
