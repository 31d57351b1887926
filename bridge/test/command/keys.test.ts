import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keys } from '../../src/command/keys.ts';
import { openToolKeys, TOOL_KEY_FILE, type ToolKeyFact } from '../../src/tool-keys.ts';
import { say } from './command-line.ts';

const T = 1_790_000_000_000;
const DAY = 24 * 60 * 60_000;

let data: string;
let now: number;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'meetbridge-keys-'));
  now = T;
});
afterEach(() => rmSync(data, { recursive: true }));

const run = async (words: string[], at = now, anyway = false): Promise<ToolKeyFact[]> =>
  (await keys(data, words, { now: anyway, clock: () => at })).json as ToolKeyFact[];
const kidsBy = (facts: ToolKeyFact[]): { [as: string]: string } =>
  Object.fromEntries(facts.map(({ as, kid }) => [as, kid]));
const make = async (): Promise<void> => void (await openToolKeys(data, () => T).facts());

test('there are none before the bridge needs them, and asking makes none', async () => {
  expect(await run([])).toEqual([]);
  await expect(run(['rotate'])).rejects.toThrow('There are none yet');
  expect(existsSync(join(data, TOOL_KEY_FILE))).toBe(false);
});

test('they are listed with what they are and since when', async () => {
  await make();
  expect((await run(['list'])).map(({ as, since }) => [as, since])).toEqual([
    ['current', T],
    ['next', T],
  ]);
  const { out } = await say(['keys'], { MEETBRIDGE_DATA: data });
  expect(out).toMatch(/^[\w-]{43} {2}current {3}since 2026-09-21 14:13 UTC$/m);
});

test('rotating makes the next one current, and keeps the one before', async () => {
  await make();
  const before = kidsBy(await run([]));
  const after = kidsBy(await run(['rotate']));
  expect(after).toMatchObject({ previous: before['current'], current: before['next'] });
  expect(after['next']).not.toBe(before['next']);
  expect(kidsBy(await run([]))).toEqual(after);
});

test.each([
  ['a moment later', 1, false],
  ['a day less a moment later', DAY - 1, false],
  ['a day later', DAY, true],
])('rotating again %s is done: %s', async (_, later, isDone) => {
  await make();
  const before = kidsBy(await run(['rotate']));
  const again = run(['rotate'], T + later);
  if (isDone) expect(kidsBy(await again)['current']).toBe(before['next']);
  else await expect(again).rejects.toThrow('2026-09-22 14:13 UTC');
});

test('--now rotates again anyway', async () => {
  await make();
  const before = kidsBy(await run(['rotate']));
  expect(kidsBy(await run(['rotate'], T, true))['current']).toBe(before['next']);
  const { code, out } = await say(['keys', 'rotate', '--now', '--json'], { MEETBRIDGE_DATA: data });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toHaveLength(3);
});

test.each([['paint'], ['rotate twice'], ['list all']])('keys %s is a mistake', async (words) => {
  const { code, err } = await say(['keys', ...words.split(' ')], { MEETBRIDGE_DATA: data });
  expect([code, err]).toEqual([2, 'keys knows list and rotate.\n']);
});

test('nothing of a private key is said', async () => {
  await make();
  const { out } = await say(['keys', '--json'], { MEETBRIDGE_DATA: data });
  expect(out).not.toMatch(/"(d|p|q|n|jwk)"/);
});
