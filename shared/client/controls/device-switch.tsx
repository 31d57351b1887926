import { useState } from 'preact/hooks';
import type { Call } from '../connection/call.ts';
import type { Device } from '../media/trouble.ts';
import { useLanguage } from '../messages/context.ts';
import { IconButton } from '../parts/button.tsx';
import { useStore } from '../store.ts';
import { DeviceMenu } from './device-menu.tsx';
import { keyFor } from './shortcuts.ts';

const switches = {
  microphone: {
    kinds: ['microphone', 'speaker'],
    menu: 'device.chooseMicrophone',
    on: 'device.microphoneOn',
    off: 'device.microphoneOff',
  },
  camera: { kinds: ['camera'], menu: 'device.chooseCamera', on: 'device.cameraOn', off: 'device.cameraOff' },
} as const;

/** Turns one's own device on and off, with the choice of devices beside it. */
export function DeviceSwitch({
  device,
  call,
  on,
  menu,
}: {
  device: Device;
  call: Call;
  on: boolean;
  menu: boolean;
}) {
  const { say } = useLanguage();
  const { shortcuts } = useStore(call.view.preferences);
  const [busy, setBusy] = useState(false);
  const { kinds, menu: menuLabel, on: turnOn, off: turnOff } = switches[device];
  const toggle = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    await call.devices.set(device, !on);
    setBusy(false);
  };
  return (
    <span class={`device-switch${menu ? ' with-menu' : ''}`}>
      <IconButton
        icon={on ? device : `${device}Off`}
        label={say(on ? turnOff : turnOn)}
        tone={on ? 'plain' : 'off'}
        onClick={() => void toggle()}
        {...(shortcuts && { keys: keyFor(device) })}
      />
      {menu && <DeviceMenu kinds={kinds} label={say(menuLabel)} />}
    </span>
  );
}
