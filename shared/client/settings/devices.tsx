import { useId } from 'preact/hooks';
import { type DeviceKind, useChoices } from '../controls/choices.ts';
import { canChooseSpeaker } from '../media/devices.ts';
import { useLanguage } from '../messages/context.ts';

function DevicePicker({ kind }: { kind: DeviceKind }) {
  const { say } = useLanguage();
  const id = useId();
  const { devices, active, choose } = useChoices(kind);
  const kindName = say(`device.${kind}`);
  return (
    <div class="field">
      <label for={id}>{kindName}</label>
      <select
        id={id}
        class="input"
        disabled={devices.length === 0}
        value={active}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {devices.length === 0 && <option>{say('device.default')}</option>}
        {devices.map(({ deviceId, label }, index) => (
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
