import { canChooseSpeaker } from '../media/devices.ts';
import { useLanguage } from '../messages/context.ts';
import { Menu, MenuGroup, MenuItem } from '../parts/menu.tsx';
import { type DeviceKind, useChoices } from './choices.ts';

/** The devices of one kind, the one in use marked; choosing one uses it at once and next time. */
export function DeviceChoices({ kind, close }: { kind: DeviceKind; close: () => void }) {
  const { say } = useLanguage();
  const { devices, active, choose } = useChoices(kind);
  const kindName = say(`device.${kind}`);
  const take = (id: string): void => {
    close();
    choose(id);
  };
  const nameOf = ({ label }: MediaDeviceInfo, index: number): string =>
    label || say('device.numbered', { kind: kindName, n: index + 1 });
  // Keyed by place: the list arrives after the menu has opened, and must not take the focus away with it.
  const items = devices.length === 0 ? [null] : devices;
  return (
    <MenuGroup label={kindName}>
      {items.map((device, index) => (
        <MenuItem
          key={index}
          checked={device === null || device.deviceId === active}
          onClick={() => (device === null ? close() : take(device.deviceId))}
        >
          {device === null ? say('device.default') : nameOf(device, index)}
        </MenuItem>
      ))}
    </MenuGroup>
  );
}

/** The small button beside a switch that opens the choice of its devices. */
export function DeviceMenu({ kinds, label }: { kinds: readonly DeviceKind[]; label: string }) {
  const shown = kinds.filter((kind) => kind !== 'speaker' || canChooseSpeaker());
  return (
    <Menu label={label} icon="chevron" tone="caret">
      {(close) => shown.map((kind) => <DeviceChoices key={kind} kind={kind} close={close} />)}
    </Menu>
  );
}
