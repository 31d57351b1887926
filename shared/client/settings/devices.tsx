import { useMediaDeviceSelect } from '@livekit/components-react';
import { useId } from 'preact/hooks';
import { canChooseSpeaker } from '../media/devices.ts';
import { remember } from '../media/remembered.ts';
import { useLanguage } from '../messages/context.ts';

const browserKinds = { microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' } as const;

function DevicePicker({ kind }: { kind: keyof typeof browserKinds }) {
  const { say } = useLanguage();
  const id = useId();
  const { devices, activeDeviceId, setActiveMediaDevice } = useMediaDeviceSelect({
    kind: browserKinds[kind],
    requestPermissions: false,
  });
  const named = devices.filter(({ deviceId }) => deviceId !== '');
  const kindName = say(`device.${kind}`);
  return (
    <div class="field">
      <label for={id}>{kindName}</label>
      <select
        id={id}
        class="input"
        disabled={named.length === 0}
        value={activeDeviceId}
        onChange={({ currentTarget: { value } }) => {
          remember({ [kind]: value });
          void setActiveMediaDevice(value).catch(() => null);
        }}
      >
        {named.length === 0 && <option>{say('device.default')}</option>}
        {named.map(({ deviceId, label }, index) => (
          <option key={deviceId} value={deviceId}>
            {label || say('device.numbered', { kind: kindName, n: index + 1 })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The devices to choose from, of the kinds this person uses. */
export function DevicePickers({ microphone, camera }: { microphone: boolean; camera: boolean }) {
  return (
    <>
      {microphone && <DevicePicker kind="microphone" />}
      {camera && <DevicePicker kind="camera" />}
      {canChooseSpeaker() && <DevicePicker kind="speaker" />}
    </>
  );
}
