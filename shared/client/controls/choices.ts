import { RoomEvent } from 'livekit-client';
import { useEffect, useState } from 'preact/hooks';
import { type DeviceLists, listDevices, noDevices } from '../media/devices.ts';
import { remember } from '../media/remembered.ts';
import { useRoom } from '../room/context.ts';

export type DeviceKind = keyof DeviceLists;

const browserKinds = { microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' } as const;

/** The devices of one kind, which one is in use (the first, where the browser does not say), and how to choose another. */
export function useChoices(kind: DeviceKind): {
  devices: MediaDeviceInfo[];
  active: string | undefined;
  choose(id: string): void;
} {
  const room = useRoom();
  const [devices, setDevices] = useState(noDevices[kind]);
  const [active, setActive] = useState(room.getActiveDevice(browserKinds[kind]));
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      setActive(room.getActiveDevice(browserKinds[kind]));
      void listDevices().then((lists) => gone || setDevices(lists[kind]));
    };
    look();
    room.on(RoomEvent.ActiveDeviceChanged, look).on(RoomEvent.LocalTrackPublished, look);
    navigator.mediaDevices?.addEventListener('devicechange', look);
    return () => {
      gone = true;
      room.off(RoomEvent.ActiveDeviceChanged, look).off(RoomEvent.LocalTrackPublished, look);
      navigator.mediaDevices?.removeEventListener('devicechange', look);
    };
  }, [room, kind]);
  return {
    devices,
    active: devices.some(({ deviceId }) => deviceId === active) ? active : devices[0]?.deviceId,
    choose(id) {
      remember({ [kind]: id });
      setActive(id);
      void room.switchActiveDevice(browserKinds[kind], id).catch(() => null);
    },
  };
}
