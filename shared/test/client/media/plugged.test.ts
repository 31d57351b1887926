import { describe, expect, test } from 'vitest';
import { listsOf } from '../../../client/media/devices.ts';
import { pluggedOf, realIdOf, thingsOf } from '../../../client/media/plugged.ts';

const device = (kind: MediaDeviceKind, deviceId: string, groupId: string, label = deviceId) =>
  ({ kind, deviceId, groupId, label }) as MediaDeviceInfo;
const built = [
  device('audioinput', 'default', 'board'),
  device('audioinput', 'board', 'board', 'Board microphone'),
  device('audiooutput', 'board', 'board', 'Board speaker'),
  device('videoinput', 'lid', 'lid', 'Lid camera'),
];
const headset = [
  device('audioinput', 'headset', 'usb', 'Headset microphone'),
  device('audiooutput', 'headset', 'usb', 'Headset speaker'),
];

describe('what was plugged in and out', () => {
  const plugged = pluggedOf(listsOf(built), listsOf([...built, ...headset]));

  test('a headset is one thing that brings a microphone and a speaker', () => {
    expect(thingsOf(plugged.came)).toEqual([
      {
        name: 'Headset microphone',
        devices: [
          { kind: 'microphone', id: 'headset' },
          { kind: 'speaker', id: 'headset' },
        ],
      },
    ]);
    expect(thingsOf(plugged.gone)).toEqual([]);
  });

  test('unplugged, it is gone', () => {
    const { came, gone } = pluggedOf(listsOf([...built, ...headset]), listsOf(built));
    expect(thingsOf(came)).toEqual([]);
    expect(gone.microphone.map(({ deviceId }) => deviceId)).toEqual(['headset']);
  });

  test('whoever speaks through the system’s own microphone speaks through a real one', () => {
    const { microphone } = listsOf([...headset, ...built]);
    expect(realIdOf('default', microphone)).toBe('board');
    expect(realIdOf('headset', microphone)).toBe('headset');
  });

  test('the name for whatever the system uses is no device that comes or goes', () => {
    const { gone } = pluggedOf(listsOf(built), listsOf(built.slice(1)));
    expect(gone.microphone).toEqual([]);
  });
});
