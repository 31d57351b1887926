import { describe, expect, test } from 'vitest';
import type { Poll } from '../../../client/polls/poll.ts';
import { csvOf, fieldOf, rowsOf, textOf } from '../../../client/polls/table.ts';

const poll: Poll = {
  id: 'poll-one',
  owner: { identity: 'p_grace', name: 'Grace' },
  at: 0,
  relayedBy: null,
  question: 'Tea, or coffee?',
  options: ['Tea', '=1+1'],
  multiple: false,
  anonymous: false,
  key: '',
  results: { voters: 2, counts: [1, 1] },
};
const words = { option: 'Answer', votes: 'Votes', voters: 'People' };
const ballots = [
  { mark: '1', voter: { identity: 'p_1', name: 'Ada' }, choices: [0] },
  { mark: '2', voter: { identity: 'p_2', name: 'Eve "Hacker"' }, choices: [1] },
];

describe('a field', () => {
  test.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "hi"', '"say ""hi"""'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    [-1, '-1'],
  ])('%j becomes %s', (value, field) => {
    expect(fieldOf(value)).toBe(field);
  });
});

test('a named poll is exported with who chose what', () => {
  expect(csvOf(rowsOf(poll, ballots, words))).toBe(
    ['"Tea, or coffee?"', 'Answer,Votes,People', 'Tea,1,Ada', `'=1+1,1,"Eve ""Hacker"""`].join('\r\n'),
  );
  expect(textOf(rowsOf(poll, ballots, words))).toBe('Tea, or coffee?\nTea: 1 (Ada)\n=1+1: 1 (Eve "Hacker")');
});

test('an anonymous one is exported in numbers', () => {
  const rows = rowsOf({ ...poll, anonymous: true }, ballots, words);
  expect(textOf(rows)).toBe('Tea, or coffee?\nTea: 1\n=1+1: 1');
});
