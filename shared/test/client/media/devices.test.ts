import { expect, test } from 'vitest';
import { listsOf } from '../../../client/media/devices.ts';

const device = (kind: MediaDeviceKind, deviceId: string): MediaDeviceInfo =>
  ({ kind, deviceId, label: deviceId, groupId: '', toJSON: () => ({}) }) as MediaDeviceInfo;

test('devices are sorted by what they are for, without the placeholders of an unasked browser', () => {
  const camera = device('videoinput', 'c1');
  const microphone = device('audioinput', 'm1');
  const speaker = device('audiooutput', 'default');
  expect(listsOf([speaker, device('videoinput', ''), camera, microphone])).toEqual({
    microphone: [microphone],
    camera: [camera],
    speaker: [speaker],
  });
});
