import { afterAll, expect, test } from 'vitest';
import { auditOf, writeAudit } from '../../src/rooms/audit.ts';
import { changeRoom, roomStateOf } from '../../src/rooms/registry.ts';
import { untouched, withLock, withRole } from '../../src/rooms/state.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';

const store = openSqlite(':memory:', () => 0);
const { records } = store;
afterAll(() => store.close());

test('a room nobody has touched is untouched', async () => {
  expect(await roomStateOf(records, 'r_none')).toEqual(untouched);
});

test('what was decided is read back, for that room alone', async () => {
  expect(await changeRoom(records, 'r_a', (state) => withLock(state, true))).toEqual({
    ...untouched,
    locked: true,
  });
  expect([(await roomStateOf(records, 'r_a')).locked, (await roomStateOf(records, 'r_b')).locked]).toEqual([
    true,
    false,
  ]);
});

test('no decision is lost, however many moderators decide at once', async () => {
  const people = Array.from({ length: 20 }, (_, index) => `p_${index}`);
  await Promise.all(
    people.map((one) => changeRoom(records, 'r_c', (state) => withRole(state, one, 'presenter'))),
  );
  expect(Object.keys((await roomStateOf(records, 'r_c')).roles).sort()).toEqual(people.sort());
});

const line = (room: string, at: number) =>
  ({ at, site: 's_1', room, actor: 'p_a', action: 'end', target: null, detail: null }) as const;

test('the audit log gives every line of a room in order, however many there are', async () => {
  for (let at = 0; at < 1001; at += 1) await writeAudit(records, `line${at}`, line('r_many', at));
  await writeAudit(records, 'other', line('r_other', 5000));
  expect((await auditOf(records, 'r_many')).map(({ at }) => at)).toEqual(
    Array.from({ length: 1001 }, (_, at) => at),
  );
  expect(await auditOf(records)).toHaveLength(1002);
});
