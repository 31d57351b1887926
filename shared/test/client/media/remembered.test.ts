import { expect, test } from 'vitest';
import { parseRemembered } from '../../../client/media/remembered.ts';

test('a choice comes back as it was', () => {
  const choice = { microphone: 'm', camera: 'c', speaker: 's', microphoneOn: false, cameraOn: true };
  expect(parseRemembered(JSON.stringify(choice))).toEqual(choice);
});

test.each([null, '', '{', 'null', '[]', '7', '{"camera":7,"microphone":""}'])(
  '%s means nothing remembered: both devices on',
  (stored) => {
    expect(parseRemembered(stored)).toEqual({ microphoneOn: true, cameraOn: true });
  },
);

test('nothing else is taken from what was stored', () => {
  expect(parseRemembered('{"name":"Ada","cameraOn":false}')).toEqual({ microphoneOn: true, cameraOn: false });
});
