import type { Notice } from '@meetbridge/shared/contract';
import { expect, test } from 'vitest';
import { until } from '../../../test/hosts/until.ts';
import { auditOf } from '../../src/rooms/audit.ts';
import { useMeetings } from '../livekit/meetings.ts';
import { noticeOf, type Person } from '../livekit/people.ts';

const meetings = useMeetings();
const SEALED = 'c2VhbGVkLXRvLXRoZS1vd25lcg';

let count = 0;
const newPoll = (): string => `poll-of-these-tests-${(count += 1)}`;

const vote = async (
  person: Person,
  owner: string,
  { poll = newPoll(), anonymous = false, sealed = SEALED } = {},
) => {
  const body = { poll, owner, anonymous, sealed };
  const { status, problem } = await meetings.stage.act(person.ticket.seat, 'vote', body);
  return problem?.code ?? status;
};

const votesTo = ({ notices }: Person): Notice[] => notices.filter(({ type }) => type === 'vote');

test('a vote comes to the owner of the poll alone, with the voter', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  const other = await meetings.enter('Other', 'moderator');
  const poll = newPoll();
  expect(await vote(attendee, moderator.identity, { poll })).toBe(204);
  expect(await noticeOf(moderator, 'vote')).toEqual({
    type: 'vote',
    by: { identity: attendee.identity, name: 'Attendee' },
    poll,
    sealed: SEALED,
  });
  expect([votesTo(other), votesTo(attendee)]).toEqual([[], []]);
});

test('an anonymous vote comes without the voter, who is named nowhere', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  const poll = newPoll();
  await vote(attendee, moderator.identity, { poll, anonymous: true });
  expect(await noticeOf(moderator, 'vote')).toEqual({ type: 'vote', by: null, poll, sealed: SEALED });
  expect(await auditOf(meetings.stage.store.records, moderator.ticket.room.name)).toEqual([]);
  for (const part of [poll, attendee.identity, SEALED]) expect(meetings.stage.log()).not.toContain(part);
});

test('nobody votes twice in one poll, not at the same moment either; in another one they do', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  const poll = newPoll();
  const outcomes = await Promise.all([1, 2, 3].map(() => vote(attendee, moderator.identity, { poll })));
  expect(outcomes.sort()).toEqual([204, 'already_voted', 'already_voted']);
  expect(await vote(attendee, moderator.identity, { poll, anonymous: true })).toBe('already_voted');
  expect(await vote(attendee, moderator.identity)).toBe(204);
  expect(await vote(moderator, moderator.identity, { poll })).toBe(204);
  await until(() => votesTo(moderator).length === 3, { what: 'three votes' });
});

test('who may not send anything may vote all the same', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  for (const what of ['chat', 'private_chat', 'reactions', 'files']) {
    await meetings.stage.act(moderator.ticket.seat, 'restrict', { what, restricted: true });
  }
  expect(await vote(attendee, moderator.identity)).toBe(204);
  await noticeOf(moderator, 'vote');
});

test('a vote is refused to an observer, and to somebody who has left', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  const observer = await meetings.enter('Observer', 'observer');
  expect(await vote(observer, moderator.identity)).toBe('not_allowed');
  await attendee.leave();
  await until(async () => (await meetings.seen(attendee)) === null, { what: 'the attendee to be gone' });
  expect(await vote(attendee, moderator.identity)).toBe('not_allowed');
  expect(votesTo(moderator)).toEqual([]);
});

test.each([
  ['who is no moderator', ([, attendee]: Person[]) => attendee?.identity],
  ['who is not inside', () => `p_${'x'.repeat(43)}`],
])('a poll is not owned by somebody %s', async (_who, ownerOf) => {
  const people = await meetings.twoMeet();
  expect(await vote(people[1], ownerOf(people) ?? '')).toBe('target_not_found');
});

test.each([
  ['more than a sealed vote', { sealed: 'A'.repeat(4097) }],
  ['a poll that could reach into another key', { poll: '../../assertion' }],
  ['something that is not sealed', { sealed: '{"choice":1}' }],
])('%s is no vote', async (_what, change) => {
  const [moderator, attendee] = await meetings.twoMeet();
  expect(await vote(attendee, moderator.identity, change)).toBe('request_malformed');
});

test('the largest vote that is agreed fits', async () => {
  const [moderator, attendee] = await meetings.twoMeet();
  const poll = 'p'.repeat(64);
  expect(await vote(attendee, moderator.identity, { poll, sealed: 'A'.repeat(4096) })).toBe(204);
  expect((await noticeOf(moderator, 'vote')).sealed).toHaveLength(4096);
});
