import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { identityOf } from '../../src/admission/names.ts';
import { forgetEmptied, forgetSheets, sheetsOfMeeting, sheetsOfPerson } from '../../src/attendance/forget.ts';
import type { Ledger } from '../../src/attendance/ledger.ts';
import type { PresenceIndex } from '../../src/attendance/presence.ts';
import type { Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { finish } from '../../src/sweep.ts';
import { keysIn } from './past.ts';
import { eventOf, finishedAt, openLedger, ROOM, SESSION, SITE, spansIn, T } from './people.ts';

const HOUR = 60 * 60_000;

let store: Store;
let ledger: Ledger;
let presence: PresenceIndex;
let now: number;
beforeEach(async () => {
  now = T + 100_000;
  store = openSqlite(':memory:', () => now);
  ({ ledger, presence } = await openLedger(store, () => now));
});
afterEach(() => store.close());

/** Somebody's events as LiveKit tells them, under the identity that the bridge derives. */
const of = (
  kind: 'joined' | 'left',
  person: string,
  seconds: number,
  change: { session?: string; participant?: string; meeting?: string } = {},
) => {
  const { meeting = 'meeting-1', ...rest } = change;
  const reference = { meeting: { id: meeting, title: 'Biology' } };
  return {
    ...eventOf(kind, person, seconds, { ...rest, reference }),
    identity: identityOf({ site: SITE, person }),
  } as ReturnType<typeof eventOf>;
};

const forgetPerson = async (person: string): Promise<void> => {
  const found = await sheetsOfPerson(store.records, { site: SITE, person });
  await forgetSheets(
    { records: store.records, presence, clock: () => now },
    found.map(({ sheet }) => sheet),
  );
};
const forgetMeeting = async (meeting: string): Promise<void> => {
  const found = await sheetsOfMeeting(store.records, { site: SITE, meeting });
  await forgetSheets(
    { records: store.records, presence, clock: () => now },
    found.map(({ sheet }) => sheet),
  );
};
const contents = async (): Promise<string> =>
  JSON.stringify((await store.records.list('')).map(({ key, value }) => [key, value]));

describe.each([
  ['while the meeting goes on', false],
  ['after it', true],
])('somebody who is forgotten %s', (_title, isOver) => {
  const joined = of('joined', 'ann', 0);
  const left = of('left', 'ann', 60);
  beforeEach(async () => {
    await ledger.record(joined);
    await ledger.record(of('joined', 'bob', 0));
    await ledger.seen(SESSION, ['PA_ann', 'PA_bob'], T + 5000);
    if (!isOver) return;
    await ledger.record(left);
    await ledger.record(finishedAt(90));
  });

  test('is nowhere in the store, and others are', async () => {
    await forgetPerson('ann');
    expect(await contents()).not.toMatch(/"ann"|Name of ann|seat-ann/);
    const checkpoints = await store.records.list<{ seen: { [participant: string]: number } }>('checkpoint/');
    expect(checkpoints.flatMap(({ value }) => Object.entries(value.seen))).toEqual([['PA_bob', T + 5000]]);
    expect(Object.keys(await spansIn(store))).toEqual(['bob']);
    expect(presence.isInside(ROOM, identityOf({ site: SITE, person: 'ann' }))).toBe(false);
  });

  test('stays so, whatever LiveKit tells late or twice of the connections they had', async () => {
    await forgetPerson('ann');
    for (const event of [joined, { ...joined, id: 'found/PA_ann' }, left, finishedAt(95)])
      await ledger.record(event);
    await forgetPerson('ann');
    expect(await contents()).not.toMatch(/"ann"|Name of ann/);
    expect(Object.keys(await spansIn(store))).toEqual(['bob']);
  });

  test('counts again from when they come in anew', async () => {
    await forgetPerson('ann');
    await ledger.record(of('joined', 'ann', 70, { participant: 'PA_again' }));
    expect((await spansIn(store))['ann']).toMatchObject([[70, isOver ? 70 : null]]);
  });

  test('leaves no trace of the sheet an hour after the meeting, and the sweep takes nobody else', async () => {
    await forgetPerson('ann');
    if (!isOver) await ledger.record(finishedAt(90));
    const before = (await keysIn(store)).filter((key) => key.startsWith('attendance/'));
    await finish(forgetEmptied(store.records, now + HOUR - 1));
    expect((await keysIn(store)).filter((key) => key.startsWith('attendance/'))).toEqual(before);
    await finish(forgetEmptied(store.records, now + HOUR));
    expect((await keysIn(store)).filter((key) => /^(attendance|forgotten)\//.test(key))).toEqual([
      `attendance/${SESSION}/${identityOf({ site: SITE, person: 'bob' })}`,
    ]);
  });
});

test('an empty sheet stays as long as its meeting goes on', async () => {
  await ledger.record(of('joined', 'ann', 0));
  await forgetPerson('ann');
  await finish(forgetEmptied(store.records, now + 48 * HOUR));
  await ledger.record(of('left', 'ann', 200));
  expect(await contents()).not.toContain('Name of ann');
});

test('a meeting is forgotten in all its sessions and groups, with those of whom nothing was left; others stay', async () => {
  await ledger.record(of('joined', 'ann', 0));
  await ledger.record(of('joined', 'bob', 1));
  await ledger.record(of('joined', 'bob', 0, { session: 'RM_group', participant: 'PA_bob2' }));
  await ledger.record(
    of('joined', 'cyd', 0, { session: 'RM_other', participant: 'PA_cyd', meeting: 'other' }),
  );
  await forgetPerson('ann');
  await forgetMeeting('meeting-1');
  expect(await contents()).not.toMatch(/"ann"|"bob"|meeting-1/);
  expect(Object.keys(await spansIn(store))).toEqual(['cyd']);
  await forgetMeeting('meeting-1');
  expect(Object.keys(await spansIn(store))).toEqual(['cyd']);
});

test('the same person of another site, and a meeting of the same id, stay', async () => {
  await ledger.record(of('joined', 'ann', 0));
  expect(await sheetsOfPerson(store.records, { site: 's_BBBBBBBBBBBBBBBB', person: 'ann' })).toEqual([]);
  expect(await sheetsOfMeeting(store.records, { site: 's_BBBBBBBBBBBBBBBB', meeting: 'meeting-1' })).toEqual(
    [],
  );
});
