import { expect, test } from 'vitest';
import type { Role } from '../../../contract/assertion.ts';
import { rightsOf, sourceNumbers } from '../../../client/connection/rights.ts';

const features = {
  microphone: true,
  camera: true,
  screenShare: false,
  chat: true,
  privateChat: true,
  reactions: true,
  files: true,
  moderate: false,
  startMuted: true,
};
const like = (role: Role, restricted: string[] = []) => ({ role, restricted });
const { camera, microphone, screenShare } = sourceNumbers;
const permissions = { canPublish: true, canPublishData: true, canPublishSources: [camera, microphone] };

test('a presenter may share the screen as soon as LiveKit lets them', () => {
  const now = rightsOf(
    features,
    { ...permissions, canPublishSources: [camera, microphone, screenShare] },
    like('presenter'),
  );
  expect(now).toEqual({ ...features, screenShare: true });
});

test('a moderator moderates', () => {
  expect(rightsOf(features, permissions, like('moderator')).moderate).toBe(true);
});

test('somebody who was a moderator does not any more', () => {
  expect(rightsOf({ ...features, moderate: true }, permissions, like('attendee')).moderate).toBe(false);
});

test('an observer only watches, even if LiveKit names no sources', () => {
  const watching = { canPublish: false, canPublishData: false, canPublishSources: [] };
  expect(rightsOf(features, watching, like('observer'))).toEqual({
    ...features,
    microphone: false,
    camera: false,
    chat: false,
    privateChat: false,
    reactions: false,
    files: false,
  });
});

test('no sources named means all of them', () => {
  expect(rightsOf(features, { ...permissions, canPublishSources: [] }, like('attendee')).screenShare).toBe(
    true,
  );
});

test('what is withheld is not offered, and the rest is', () => {
  const now = rightsOf(features, permissions, like('attendee', ['chat', 'files']));
  expect(now).toEqual({ ...features, chat: false, files: false });
});
