import { expect, test } from 'vitest';
import { parseRemembered } from '../../../client/media/remembered.ts';

const nothing = { microphoneOn: true, cameraOn: true, blur: 'off', chime: true };

test('a choice comes back as it was', () => {
  const choice = {
    microphone: 'm',
    camera: 'c',
    speaker: 's',
    microphoneOn: false,
    cameraOn: true,
    blur: 'strong',
    chime: false,
  };
  expect(parseRemembered(JSON.stringify(choice))).toEqual(choice);
});

test.each([null, '', '{', 'null', '[]', '7', '{"camera":7,"microphone":"","blur":"total"}'])(
  '%s means nothing remembered: both devices on',
  (stored) => {
    expect(parseRemembered(stored)).toEqual(nothing);
  },
);

test('nothing else is taken from what was stored', () => {
  expect(parseRemembered('{"name":"Ada","cameraOn":false}')).toEqual({ ...nothing, cameraOn: false });
});
