import { describe, expect, test } from 'vitest';
import type { Entry, Somebody } from '../../../client/journal/entry.ts';
import { type PollBody, type PollEndBody, readPoll, readPollEnd } from '../../../client/polls/kinds.ts';
import { pollsOf, votedOf } from '../../../client/polls/poll.ts';

const grace: Somebody = { identity: 'p_grace', name: 'Grace' };
const eve: Somebody = { identity: 'p_eve', name: 'Eve' };
const body: PollBody = {
  question: 'Tea or coffee?',
  options: ['Tea', 'Coffee'],
  multiple: false,
  anonymous: true,
  key: 'K'.repeat(87),
};
const asked = (more: Partial<Entry<PollBody>> = {}): Entry<PollBody> => ({
  id: 'poll-one',
  kind: 'poll',
  from: grace,
  at: 1,
  body,
  ...more,
});
const ended = (
  counts: PollEndBody['counts'],
  more: Partial<Entry<PollEndBody>> = {},
  voters = 3,
): Entry<PollEndBody> => ({
  id: 'end-one-1',
  kind: 'poll_end',
  from: grace,
  at: 2,
  body: { poll: 'poll-one', voters, counts },
  ...more,
});
const resultsOf = (...ends: Entry<PollEndBody>[]) => pollsOf([asked()], ends)[0]?.results;

describe('a definition of a poll', () => {
  test.each([
    ['as it should be', {}, true],
    ['without a question', { question: '  ' }, false],
    ['with a question as long as a book', { question: 'x'.repeat(301) }, false],
    ['with one option', { options: ['Tea'] }, false],
    ['with eleven options', { options: Array.from({ length: 11 }, String) }, false],
    ['with an option that says nothing', { options: ['Tea', ''] }, false],
    ['with an option that is no text', { options: ['Tea', { toString: 'x' }] }, false],
    ['without a key', { key: '' }, false],
    ['that does not say whether it is anonymous', { anonymous: 'no' }, false],
  ])('%s', (_what, change, isOne) => {
    expect(readPoll({ ...body, ...change }) !== null).toBe(isOne);
  });

  test.each([[null], ['poll'], [[]], [{ voters: 1 }], [{ poll: 'poll-one', voters: 1, counts: [2] }]])(
    '%j is no end of a poll',
    (value) => {
      expect(readPollEnd(value)).toBeNull();
    },
  );
});

test('a poll’s words stay in their place', () => {
  const accents = '\u0301'.repeat(60);
  const read = readPoll({ ...body, question: '\u202eTea?\n\n\n\n', options: [`e${accents}`, 'Coffee'] });
  expect(read).toMatchObject({ question: 'Tea?', options: [`e${'\u0301'.repeat(4)}`, 'Coffee'] });
});

test.each(['constructor', '__proto__', 'hasOwnProperty'])(
  'nobody has voted in a poll because it is called %s',
  (id) => {
    expect(votedOf(undefined)[id]).toBeUndefined();
    expect(votedOf({ 'poll-one': [1] })[id]).toBeUndefined();
    expect(votedOf({ 'poll-one': [1] })['poll-one']).toEqual([1]);
  },
);

describe('the results of a poll', () => {
  test('are there when its owner has ended it', () => {
    expect(resultsOf()).toBeUndefined();
    expect(resultsOf(ended([1, 2]))).toEqual({ voters: 3, counts: [1, 2] });
  });

  test.each([
    ['of somebody else', ended([1, 2], { from: eve })],
    ['for other options', ended([1, 1, 1])],
    ['with more choices than people may make', ended([3, 3])],
    ['of another poll', ended([1, 2], { body: { poll: 'poll-two', voters: 3, counts: [1, 2] } })],
  ])('%s do not count', (_what, end) => {
    expect(resultsOf(end)).toBeUndefined();
  });

  test('stay as they were told first', () => {
    expect(resultsOf(ended([1, 2]), ended([3, 0], { id: 'end-two-2', at: 3 }))?.counts).toEqual([1, 2]);
  });

  test('count as this page heard them, whatever somebody relays', () => {
    const relayed = ended([3, 0], { id: 'end-two-2', at: 1, relayedBy: eve });
    expect(resultsOf(relayed, ended([1, 2]))?.counts).toEqual([1, 2]);
  });

  test('are null where the owner could not count any more', () => {
    expect(resultsOf(ended(null, {}, 0))).toBeNull();
  });
});

test('a poll that was asked first keeps its id', () => {
  expect(pollsOf([asked(), asked({ from: eve, at: 5 })], []).map(({ owner }) => owner)).toEqual([grace]);
});

test('a poll that this page saw keeps its id, whatever somebody relays', () => {
  const relayed = asked({ from: eve, at: 0, relayedBy: eve });
  expect(pollsOf([relayed, asked()], []).map(({ owner }) => owner)).toEqual([grace]);
});

test('the newest poll comes first', () => {
  expect(pollsOf([asked(), asked({ id: 'poll-two', at: 5 })], []).map(({ id }) => id)).toEqual([
    'poll-two',
    'poll-one',
  ]);
});
