import { describe, expect, test } from 'vitest';
import { type Ballot, countOf, isChoice, withBallot } from '../../../client/polls/count.ts';

const poll = { question: '?', options: ['a', 'b', 'c'], multiple: false, anonymous: false, key: '' };
const ballot = (mark: string, choices: number[], identity?: string): Ballot => ({
  mark,
  choices,
  voter: identity === undefined ? null : { identity, name: identity },
});

describe('a choice', () => {
  test.each([
    ['one option', false, [2], true],
    ['two options where one may be chosen', false, [0, 1], false],
    ['two options where several may be chosen', true, [0, 1], true],
    ['nothing', true, [], false],
    ['the same option twice', true, [1, 1], false],
    ['an option that does not exist', false, [3], false],
  ])('%s', (_what, multiple, choices, counts) => {
    expect(isChoice({ ...poll, multiple }, choices)).toBe(counts);
  });
});

describe('the votes', () => {
  test('one of each person', () => {
    const once = withBallot([], ballot('m1', [0], 'ada'));
    expect(withBallot(once, ballot('m2', [1], 'ada'))).toBe(once);
  });

  test('of people nobody knows count each, but none twice', () => {
    const two = withBallot(withBallot([], ballot('m1', [0])), ballot('m2', [0]));
    expect(two).toHaveLength(2);
    expect(withBallot(two, ballot('m1', [0]))).toBe(two);
  });

  test('lie in an order that does not tell who came first', () => {
    const votes = ['m2', 'm3', 'm1'].reduce<readonly Ballot[]>(
      (all, mark) => withBallot(all, ballot(mark, [0])),
      [],
    );
    expect(votes.map(({ mark }) => mark)).toEqual(['m1', 'm2', 'm3']);
  });

  test('are counted by people and by options', () => {
    expect(countOf(poll, [ballot('m1', [0, 2]), ballot('m2', [2])])).toEqual({
      voters: 2,
      counts: [1, 0, 2],
    });
  });
});
