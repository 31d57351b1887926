/** The devices to choose from, by kind, without the entries browsers make up before they know anything. */
export type DeviceLists = {
  microphone: MediaDeviceInfo[];
  camera: MediaDeviceInfo[];
  speaker: MediaDeviceInfo[];
};

export const noDevices: DeviceLists = { microphone: [], camera: [], speaker: [] };

/** Sorts what `enumerateDevices` gives. Devices without an id are placeholders for "ask first". Pure. */
export function listsOf(devices: readonly MediaDeviceInfo[]): DeviceLists {
  const of = (kind: MediaDeviceKind): MediaDeviceInfo[] =>
    devices.filter((device) => device.kind === kind && device.deviceId !== '');
  return { microphone: of('audioinput'), camera: of('videoinput'), speaker: of('audiooutput') };
}

/** Asks the browser for its devices; a browser without any answers with empty lists. */
export async function listDevices(): Promise<DeviceLists> {
  const devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return listsOf(devices);
}

/** Whether this browser can send the sound to a speaker of choice. */
export const canChooseSpeaker = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;
