import { expect, test } from 'vitest';
import { newPollKeys, openBallot, sealBallot } from '../../../client/polls/ballot.ts';

const poll = 'poll-of-today';
const [ada, eve] = ['p_ada', 'p_eve'];

test.each([
  ['of one option', [3]],
  ['of several', [0, 2, 9]],
])('the owner of a poll opens a vote %s', async (_what, choices) => {
  const keys = await newPollKeys();
  const sealed = await sealBallot(choices, keys.key, { poll, voter: ada });
  expect(await openBallot(sealed, keys, { poll, voter: ada })).toEqual(choices);
});

test('a secret that went to the disk and back opens votes as before', async () => {
  const { key, secret } = await newPollKeys();
  const sealed = await sealBallot([1], key, { poll, voter: null });
  const restored = JSON.parse(JSON.stringify(secret)) as JsonWebKey;
  expect(await openBallot(sealed, { key, secret: restored }, { poll, voter: null })).toEqual([1]);
});

test.each([
  ['as somebody else’s', { poll, voter: eve }],
  ['as an anonymous one', { poll, voter: null }],
  ['in another poll', { poll: 'another-poll', voter: ada }],
])('a vote cannot be opened %s', async (_what, context) => {
  const keys = await newPollKeys();
  const sealed = await sealBallot([1], keys.key, { poll, voter: ada });
  expect(await openBallot(sealed, keys, context)).toBeNull();
});

test('nobody opens a vote with the keys of another poll', async () => {
  const sealed = await sealBallot([1], (await newPollKeys()).key, { poll, voter: ada });
  expect(await openBallot(sealed, await newPollKeys(), { poll, voter: ada })).toBeNull();
});

test.each([
  ['nothing', () => ''],
  ['half of it', (sealed: string) => sealed.slice(0, 60)],
  [
    'one letter changed',
    (sealed: string) => sealed.slice(0, -4) + (sealed.at(-4) === 'A' ? 'B' : 'A') + sealed.slice(-3),
  ],
])('a vote of which %s arrived is none', async (_what, spoil) => {
  const keys = await newPollKeys();
  const sealed = await sealBallot([1], keys.key, { poll, voter: ada });
  expect(await openBallot(spoil(sealed), keys, { poll, voter: ada })).toBeNull();
});

test('the length of a vote does not tell what was chosen, and two of the same look different', async () => {
  const { key } = await newPollKeys();
  const votes = await Promise.all(
    [[0], [0], [9], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]].map((choices) =>
      sealBallot(choices, key, { poll, voter: null }),
    ),
  );
  expect(new Set(votes.map(({ length }) => length)).size).toBe(1);
  expect(new Set(votes).size).toBe(votes.length);
});

test('a poll whose key is no key gets no votes', async () => {
  await expect(sealBallot([0], 'A'.repeat(87), { poll, voter: null })).rejects.toThrow();
});
