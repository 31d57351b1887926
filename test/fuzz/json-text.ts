import { bent, oddText } from './odd-text.ts';
import type { Random } from './random.ts';

export type Json = { [member: string]: unknown };

/** Stands in a value for text that no `JSON.stringify` would write. */
const MARK = 'here-comes-the-rest';

const written: readonly [string, ...string[]] = [
  '1e999',
  '-0',
  '1E400',
  '00',
  '0.1e-400',
  '99999999999999999999999999',
  '"\\ud800"',
  '"\\u0000"',
  '{"__proto__":{"a":1}}',
  '{"a":1,"a":2}',
  '['.repeat(2_000) + ']'.repeat(2_000),
  '{"a":'.repeat(1_000) + '1' + '}'.repeat(1_000),
  `[${'1,'.repeat(3_000)}1]`,
];

const values = (random: Random): unknown =>
  random.pick<() => unknown>([
    () => null,
    () => true,
    () => 0,
    () => -1,
    () => 1.5,
    () => 1e308,
    () => Date.now(),
    () => [],
    () => ({}),
    () => [null],
    () => [oddText(random), 7, null, {}],
    () => ({ id: oddText(random), title: oddText(random) }),
    () => ({ toString: 1, constructor: null }),
    () => oddText(random),
    () => oddText(random),
    () => MARK,
  ])();

/** A JSON text made from `value` by one to three changes, anywhere in it. */
export function bentJson(value: Json, random: Random): string {
  const copy = structuredClone(value);
  for (let turn = random.below(3); turn >= 0; turn -= 1) change(copy, random);
  let text = JSON.stringify(copy).replaceAll(`"${MARK}"`, () => random.pick(written));
  if (random.chance(0.05)) text = text.replace('{', `{"iss":"https://other.example",`);
  return random.chance(0.03) ? bent(text, random) : text;
}

function change(within: Json, random: Random): void {
  const members = Object.keys(within);
  const member = members[random.below(members.length)] ?? 'added';
  const inner = within[member];
  if (typeof inner === 'object' && inner !== null && random.chance(0.6)) return change(inner as Json, random);
  random.pick([
    () => delete within[member],
    () => (within[member] = values(random)),
    () => (within[member] = values(random)),
    () => (within[member] = [inner]),
    () => (within[member] = typeof inner === 'string' ? bent(inner, random) : JSON.stringify(inner)),
    () => (within[oddText(random)] = inner),
    () => (within[member] = members.map((other) => within[other])),
  ])();
}
