import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  checkLtiInvite,
  forgetOldLtiInvites,
  holdLtiInvite,
  issueLtiInvite,
} from '../../src/sites/lti-invite.ts';
import type { Records, Store } from '../../src/store/primitives.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { finish } from '../../src/sweep.ts';
import { keysIn } from '../attendance/past.ts';

const NOW = 1_790_000_000_000;
const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;

let store: Store;
let records: Records;
let code: string;
beforeEach(async () => {
  store = openSqlite(':memory:', () => NOW);
  ({ records } = store);
  ({ code } = await issueLtiInvite(records, NOW));
});
afterEach(() => store.close());

const invalid = expect.objectContaining({ code: 'lti_invite_invalid' });
const expired = expect.objectContaining({ code: 'lti_invite_expired' });

test('an invite is good for a day, and nowhere written down', async () => {
  expect((await issueLtiInvite(records, NOW)).expiresAt).toBe(NOW + DAY);
  await checkLtiInvite(records, code, NOW + DAY - 1);
  await expect(checkLtiInvite(records, code, NOW + DAY)).rejects.toEqual(expired);
  expect(JSON.stringify(await records.list(''))).not.toContain(code);
});

test.each(['', 'x', '../x', 'a'.repeat(1000)])('%j is no invite, and leaves no trace', async (made) => {
  const before = await keysIn(store);
  await expect(checkLtiInvite(records, made, NOW)).rejects.toEqual(invalid);
  await expect(holdLtiInvite(records, made, NOW)).rejects.toEqual(invalid);
  expect(await keysIn(store)).toEqual(before);
});

test('one that is held is nobody else’s', async () => {
  await holdLtiInvite(records, code, NOW);
  await expect(holdLtiInvite(records, code, NOW + MINUTE - 1)).rejects.toEqual(invalid);
});

test('of many who take it at once, one has it', async () => {
  const takings = Array.from({ length: 20 }, () => holdLtiInvite(records, code, NOW));
  const outcomes = await Promise.allSettled(takings);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('one that is spent is gone', async () => {
  await (await holdLtiInvite(records, code, NOW)).spend();
  await expect(checkLtiInvite(records, code, NOW)).rejects.toEqual(invalid);
  expect(await keysIn(store)).toEqual([]);
});

test('one that is given back can be held again', async () => {
  await (await holdLtiInvite(records, code, NOW)).release();
  await (await holdLtiInvite(records, code, NOW)).spend();
});

test('who held it for longer than a minute has lost it to the next', async () => {
  const slow = await holdLtiInvite(records, code, NOW);
  const next = await holdLtiInvite(records, code, NOW + MINUTE);
  await slow.release();
  await expect(slow.spend()).rejects.toEqual(invalid);
  await next.spend();
});

test('one that is given back after it was spent stays spent', async () => {
  const held = await holdLtiInvite(records, code, NOW);
  await held.spend();
  await held.release();
  await expect(checkLtiInvite(records, code, NOW)).rejects.toEqual(invalid);
});

test('one is known as expired for a week, and then forgotten', async () => {
  await finish(forgetOldLtiInvites(records, NOW + 8 * DAY - 1));
  await expect(checkLtiInvite(records, code, NOW + 8 * DAY - 1)).rejects.toEqual(expired);
  await finish(forgetOldLtiInvites(records, NOW + 8 * DAY));
  expect(await keysIn(store)).toEqual([]);
});
