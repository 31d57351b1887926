import type { DeviceLists } from './devices.ts';

/** What came and what went, of each kind. */
export type Plugged = { came: DeviceLists; gone: DeviceLists };

const kinds = ['microphone', 'camera', 'speaker'] as const;
/** Chromium's names for "whatever the system uses"; they are no devices. */
const isReal = ({ deviceId }: MediaDeviceInfo): boolean => !['default', 'communications'].includes(deviceId);

/** Which device a capture really uses when it was asked for the system's own. Pure. */
export function realIdOf(id: string, devices: readonly MediaDeviceInfo[]): string {
  const used = devices.find(({ deviceId }) => deviceId === id);
  if (used === undefined || isReal(used)) return id;
  return devices.find((device) => isReal(device) && device.groupId === used.groupId)?.deviceId ?? id;
}

const missingIn = (these: DeviceLists, others: DeviceLists): DeviceLists => {
  const of = (kind: (typeof kinds)[number]): MediaDeviceInfo[] =>
    these[kind].filter(
      (device) => isReal(device) && !others[kind].some(({ deviceId }) => deviceId === device.deviceId),
    );
  return { microphone: of('microphone'), camera: of('camera'), speaker: of('speaker') };
};

/** Compares two lists of devices. Pure. */
export const pluggedOf = (before: DeviceLists, after: DeviceLists): Plugged => ({
  came: missingIn(after, before),
  gone: missingIn(before, after),
});

/** A thing that was plugged in, with what it brings: a headset is a microphone and a speaker. */
export type Thing = { name: string; devices: { kind: (typeof kinds)[number]; id: string }[] };

/** Devices by the thing they are part of (Media Capture and Streams: `groupId`). Things without a name are not offered. Pure. */
export function thingsOf(lists: DeviceLists): Thing[] {
  const things = new Map<string, Thing>();
  for (const kind of kinds) {
    for (const { deviceId, groupId, label } of lists[kind]) {
      if (label === '') continue;
      const key = groupId || deviceId;
      const thing = things.get(key) ?? { name: label, devices: [] };
      thing.devices.push({ kind, id: deviceId });
      things.set(key, thing);
    }
  }
  return [...things.values()];
}
