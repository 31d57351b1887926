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
  const named = devices.filter(({ deviceId }) => deviceId !== '');
  const kindName = say(`device.${kind}`);
  return (
    <MenuGroup label={kindName}>
      {named.length === 0 && (
        <MenuItem checked onClick={close}>
          {say('device.default')}
        </MenuItem>
      )}
      {named.map(({ deviceId, label }, index) => (
        <MenuItem
          checked={deviceId === activeDeviceId || (named.length === 1 && activeDeviceId === 'default')}
          onClick={() => {
            close();
            remember({ [kind]: deviceId });
            void setActiveMediaDevice(deviceId).catch(() => null);
          }}
        >
          {label || say('device.numbered', { kind: kindName, n: index + 1 })}
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
