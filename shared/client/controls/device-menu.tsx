import { useMediaDeviceSelect } from '@livekit/components-react';
import { canChooseSpeaker } from '../media/devices.ts';
import { remember } from '../media/remembered.ts';
import { useLanguage } from '../messages/context.ts';
import { Menu, MenuGroup, MenuItem } from '../parts/menu.tsx';

type Kind = 'microphone' | 'camera' | 'speaker';
const browserKinds = { microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' } as const;

/** The devices of one kind, the one in use marked; choosing one uses it at once and next time. */
export function DeviceChoices({ kind, close }: { kind: Kind; close: () => void }) {
  const { say } = useLanguage();
  const { devices, activeDeviceId, setActiveMediaDevice } = useMediaDeviceSelect({
    kind: browserKinds[kind],
    requestPermissions: false,
  });
  const kindName = say(`device.${kind}`);
  const named = devices.filter(({ deviceId }) => deviceId !== '');
  const active = named.some(({ deviceId }) => deviceId === activeDeviceId)
    ? activeDeviceId
    : named[0]?.deviceId;
  const use = (deviceId: string): void => {
    close();
    remember({ [kind]: deviceId });
    void setActiveMediaDevice(deviceId).catch(() => null);
  };
  const nameOf = ({ label }: MediaDeviceInfo, index: number): string =>
    label || say('device.numbered', { kind: kindName, n: index + 1 });
  // Keyed by place: the list arrives after the menu has opened, and must not take the focus away with it.
  const items = named.length === 0 ? [null] : named;
  return (
    <MenuGroup label={kindName}>
      {items.map((device, index) => (
        <MenuItem
          key={index}
          checked={device === null || device.deviceId === active}
          onClick={() => (device === null ? close() : use(device.deviceId))}
        >
          {device === null ? say('device.default') : nameOf(device, index)}
        </MenuItem>
      ))}
    </MenuGroup>
  );
}

/** The small button beside a switch that opens the choice of its devices. */
export function DeviceMenu({ kinds, label }: { kinds: readonly Kind[]; label: string }) {
  const shown = kinds.filter((kind) => kind !== 'speaker' || canChooseSpeaker());
  return (
    <Menu label={label} icon="chevron" tone="caret">
      {(close) => shown.map((kind) => <DeviceChoices key={kind} kind={kind} close={close} />)}
    </Menu>
  );
}
