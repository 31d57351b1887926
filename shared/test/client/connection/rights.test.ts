import { expect, test } from 'vitest';
import { rightsOf, sourceNumbers } from '../../../client/connection/rights.ts';

const features = {
  microphone: true,
  camera: true,
  screenShare: false,
  chat: true,
  moderate: false,
  startMuted: true,
};
const { camera, microphone, screenShare } = sourceNumbers;
const permissions = { canPublish: true, canPublishData: true, canPublishSources: [camera, microphone] };

test('a presenter may share the screen as soon as LiveKit lets them', () => {
  const now = rightsOf(
    features,
    { ...permissions, canPublishSources: [camera, microphone, screenShare] },
    'presenter',
  );
  expect(now).toEqual({ ...features, screenShare: true });
});

test('a moderator moderates', () => {
  expect(rightsOf(features, permissions, 'moderator').moderate).toBe(true);
});

test('somebody who was a moderator does not any more', () => {
  expect(rightsOf({ ...features, moderate: true }, permissions, 'attendee').moderate).toBe(false);
});

test('an observer only watches, even if LiveKit names no sources', () => {
  const watching = { canPublish: false, canPublishData: false, canPublishSources: [] };
  expect(rightsOf(features, watching, 'observer')).toEqual({
    ...features,
    microphone: false,
    camera: false,
    chat: false,
  });
});

test('no sources named means all of them', () => {
  expect(rightsOf(features, { ...permissions, canPublishSources: [] }, 'attendee').screenShare).toBe(true);
});
