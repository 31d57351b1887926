import { describe, expect, test } from 'vitest';
import type { MarkRule } from '../../src/links/plan.ts';
import { dueOf, isMarked, withDue } from '../../src/marks/due.ts';
import { type Row, withSession } from '../../src/marks/row.ts';
import { scoreOf } from '../../src/marks/rule.ts';
import { type Coming, factsOf, MINUTE, RULE, type Stay } from './school.ts';

const row = (stays: Stay[], coming: Coming = {}, more: Partial<Row> = {}): Row => {
  const place = { site: 's_AAAAAAAAAAAAAAAA', link: 'link', identity: 'p_ann' };
  const made = withSession(null, place, 'RM_one', factsOf('link', 'ann', stays, coming));
  if (made === null) throw new Error('There is no row.');
  return { ...made, ...more };
};

const settled = (total: number): Pick<Row, 'settled'> => ({
  settled: { score: scoreOf(total, RULE), state: 'sent', reason: null },
});

test.each<[string, Row, MarkRule | null, number | null]>([
  ['whoever was there', row([[0, 15]]), RULE, 5],
  ['whoever is inside', row([[0, null]]), RULE, null],
  ['a meeting without a rule', row([[0, 15]]), null, null],
  ['what the platform has already', row([[0, 15]], {}, settled(15 * MINUTE)), RULE, null],
  ['what has grown since', row([[0, 18]], {}, settled(15 * MINUTE)), RULE, 6],
  ['what has shrunk since', row([[0, 12]], {}, settled(15 * MINUTE)), RULE, 4],
  ['an onlooker', row([[0, 15]], { role: 'observer' }), RULE, null],
  ['a guest', row([[0, 15]], { guest: true }), RULE, null],
  ['a moderator, of whom the list has to tell', row([[0, 15]], { role: 'moderator' }), RULE, 5],
])('for %s, a mark is due as it should be', (_, one, rule, points) => {
  expect(dueOf(one, rule)?.scoreGiven ?? null).toBe(points);
});

test.each([
  ['attendee', false, true],
  ['moderator', false, 'ask'],
  ['observer', false, false],
  ['attendee', true, false],
  ['moderator', true, false],
] as const)('who comes as %s (a guest: %s) is marked: %s', (role, guest, is) => {
  expect(isMarked({ role, person: { id: 'ann', name: 'Ann', guest } })).toBe(is);
});

describe('a row', () => {
  test('that waits already, or for which nothing is due, stays the very same', () => {
    const waiting = withDue(row([[0, 15]]), RULE);
    expect(waiting.mark.state).toBe('waiting');
    expect(withDue(waiting, RULE)).toBe(waiting);
    for (const one of [row([[0, null]]), row([[0, 15]], {}, settled(15 * MINUTE))]) {
      expect(withDue(one, RULE)).toBe(one);
    }
  });

  test('that waits for what the platform has already says again what it has', () => {
    const waiting = withDue(row([[0, 15]]), RULE);
    expect(withDue({ ...waiting, ...settled(15 * MINUTE) }, RULE).mark).toMatchObject({
      state: 'sent',
      points: 5,
      of: 10,
    });
  });
});
