import { expect, test } from 'vitest';
import { type Present, tellersFor } from '../../../client/history/order.ts';

const present = (identity: string, joinedAt: number, maySend = true): Present => ({
  identity,
  joinedAt,
  maySend,
});

test.each<[string, Present[], string[]]>([
  ['whoever is here longest comes first', [present('b', 2), present('a', 1)], ['a', 'b']],
  [
    'of those who came in the same second, the smaller identity',
    [present('b', 1), present('a', 1)],
    ['a', 'b'],
  ],
  ['who may not send does not tell', [present('a', 1, false), present('b', 2)], ['b']],
  ['who came later knows nothing of before', [present('z', 10), present('a', 11)], []],
])('%s', (_rule, people, expected) => {
  expect(tellersFor(present('new', 10), [...people, present('new', 10)])).toEqual(expected);
});
