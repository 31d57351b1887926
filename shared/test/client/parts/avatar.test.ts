import { expect, test } from 'vitest';
import { hueOf, initialsOf } from '../../../client/parts/avatar.tsx';

test.each([
  ['Ada Lovelace', 'AL'],
  ['Augustus De Morgan', 'AM'],
  ['ada', 'A'],
  ['  ', ''],
  ['ليلى', 'ل'],
  ['李 雷', '李雷'],
  ['Émile Zola', 'ÉZ'],
  ['Ada (guest) 👩‍🔬', 'A('],
])('the initials of "%s" are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a person keeps their colour, and others have another', () => {
  expect(hueOf('p_1')).toBe(hueOf('p_1'));
  expect(new Set(['p_1', 'p_2', 'p_3', 'p_4'].map(hueOf)).size).toBe(4);
});
