import { describe, expect, test } from 'vitest';
import { firstFrom, isInside, lastTo, type Row, totalOf, withSession } from '../../src/marks/row.ts';
import { type Coming, factsOf, MINUTE, type Stay, T } from './school.ts';

const place = { site: 's_AAAAAAAAAAAAAAAA', link: 'link', identity: 'p_ann' };

/** The row after several sessions, one after the other. */
const rowAfter = (...told: [session: string, stays: Stay[], coming?: Coming][]): Row => {
  let row: Row | null = null;
  for (const [session, stays, coming] of told) row = told1(row, session, stays, coming);
  if (row === null) throw new Error('Nothing was told.');
  return row;
};

const told1 = (row: Row | null, session: string, stays: Stay[], coming: Coming = {}): Row | null =>
  withSession(row, place, session, factsOf('link', 'ann', stays, { ...coming, session }));

const minutesOf = (row: Row, after = 1000): number => totalOf(row, T + after * MINUTE) / MINUTE;

describe('the time that somebody was there', () => {
  test.each<[string, number, [string, Stay[]][]]>([
    [
      'is that of all sessions together',
      30,
      [
        ['a', [[0, 10]]],
        ['b', [[60, 80]]],
      ],
    ],
    [
      'is that of all stays in a session',
      15,
      [
        [
          'a',
          [
            [0, 10],
            [20, 25],
          ],
        ],
      ],
    ],
    [
      'is as the session was told last',
      20,
      [
        ['a', [[0, 10]]],
        ['a', [[0, 20]]],
      ],
    ],
    [
      'shrinks where a session is told anew',
      5,
      [
        ['a', [[0, 10]]],
        ['a', [[0, 5]]],
      ],
    ],
    [
      'counts two rooms at the same time once',
      20,
      [
        ['a', [[0, 15]]],
        ['b', [[10, 20]]],
      ],
    ],
    [
      'counts a room inside the time of another once',
      30,
      [
        ['a', [[0, 30]]],
        ['b', [[10, 20]]],
      ],
    ],
    ['goes on while they are inside', 1000, [['a', [[0, null]]]]],
    [
      'is none where a session is taken back',
      0,
      [
        ['a', [[0, 10]]],
        ['a', []],
      ],
    ],
  ])('%s', (_, minutes, told) => {
    expect(minutesOf(rowAfter(...told))).toBe(minutes);
  });

  test('stays the same however often, and in whatever order, sessions are told', () => {
    const a: [string, Stay[]] = ['a', [[0, 10]]];
    const b: [string, Stay[]] = ['b', [[60, 80]]];
    for (const told of [
      [a, b],
      [b, a],
      [a, b, a, b, b],
      [b, b, a],
    ]) {
      expect(minutesOf(rowAfter(...told))).toBe(30);
    }
  });
});

test('the same facts change nothing', () => {
  const row = rowAfter(['a', [[0, 10]]], ['b', [[20, null]]]);
  expect(told1(row, 'a', [[0, 10]])).toBe(row);
  expect(told1(row, 'b', [[20, null]])).toBe(row);
});

test('nobody has a row who never got in', () => {
  expect(told1(null, 'a', [])).toBeNull();
});

test('name and role are those of the latest session', () => {
  const later: [string, Stay[], Coming] = ['b', [[20, 30]], { role: 'moderator', name: 'Ann B' }];
  const earlier: [string, Stay[], Coming] = ['a', [[0, 10]], { role: 'attendee', name: 'Ann A' }];
  for (const told of [
    [earlier, later],
    [later, earlier],
  ]) {
    expect(rowAfter(...told)).toMatchObject({ role: 'moderator', person: { name: 'Ann B' } });
  }
});

test('they are inside while any stay is open', () => {
  expect(isInside(rowAfter(['a', [[0, 10]]]))).toBe(false);
  expect(isInside(rowAfter(['b', [[20, null]]], ['a', [[0, 10]]]))).toBe(true);
});

describe('of more than two hundred sessions', () => {
  const told = Array.from({ length: 260 }, (_, day): [string, Stay[]] => [
    `RM_${day}`,
    [[day * 60, day * 60 + 10]],
  ]);
  const row = rowAfter(...told);

  test('the oldest are kept as a sum', () => {
    expect(Object.keys(row.sessions)).toHaveLength(200);
    expect(minutesOf(row, 100_000)).toBe(2600);
    expect(firstFrom(row)).toBe(T);
    expect(lastTo(row)).toBe(T + (259 * 60 + 10) * MINUTE);
  });

  test('one that has been summed up does not count twice', () => {
    expect(told1(row, 'RM_0', [[0, 10]])).toBe(row);
    expect(told1(row, 'RM_59', [[59 * 60, 59 * 60 + 10]])).toBe(row);
  });

  test('one that goes on is not summed up', () => {
    const open = rowAfter(['RM_open', [[-5, null]]], ...told);
    expect(isInside(open)).toBe(true);
    expect(Object.keys(open.sessions)).toContain('RM_open');
  });
});
