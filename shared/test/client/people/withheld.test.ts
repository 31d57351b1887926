import { expect, test } from 'vitest';
import { everyRestriction, withheldFrom } from '../../../client/people/withheld.ts';

const all = { canPublish: true, canPublishData: true, canPublishSources: [] };
const [camera, microphone, screen] = [1, 2, 3];

test.each([
  ['nothing', all, [], []],
  [
    'what LiveKit does not let them publish',
    { ...all, canPublishSources: [camera] },
    [],
    ['microphone', 'screen_share'],
  ],
  ['what the bridge says they may not send', all, ['chat', 'files'], ['chat', 'files']],
  [
    'everything they could send, without the right to send data',
    { ...all, canPublishSources: [camera, microphone, screen], canPublishData: false },
    [],
    ['chat', 'private_chat', 'reactions', 'files'],
  ],
  ['everything', { ...all, canPublish: false, canPublishData: false }, [], everyRestriction],
])('an attendee is shown as going without %s', (_what, permissions, restricted, withheld) => {
  expect(withheldFrom(permissions, { role: 'attendee', restricted })).toEqual(withheld);
});

test.each([
  ['a moderator', { ...all, canPublish: false }, 'moderator'],
  ['somebody LiveKit says nothing about yet', undefined, 'attendee'],
])('of %s nothing is said', (_who, permissions, role) => {
  expect(withheldFrom(permissions, { role, restricted: ['chat'] })).toEqual([]);
});
