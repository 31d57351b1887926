import { useId } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { canChooseSpeaker } from '../media/devices.ts';
import type { Preview, PreviewState } from '../media/preview.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { BackgroundPicker } from './background-picker.tsx';
import { Meter } from './meter.tsx';

type Kind = 'microphone' | 'camera' | 'speaker';
const icons: Record<Kind, IconName> = { microphone: 'microphone', camera: 'camera', speaker: 'speaker' };

function Picker({ kind, preview, state }: { kind: Kind; preview: Preview; state: PreviewState }) {
  const { say } = useLanguage();
  const id = useId();
  const devices = state.lists[kind];
  const chosen =
    state.chosen[kind] ?? (kind === 'speaker' ? undefined : state[kind].track?.getSettings().deviceId);
  const kindName = say(`device.${kind}`);
  return (
    <div class="picker">
      <label for={id}>
        <Icon name={icons[kind]} size={20} />
        <span class="unseen">{kindName}</span>
      </label>
      <select
        id={id}
        title={kindName}
        disabled={devices.length === 0}
        onChange={(event) => void preview.choose(kind, event.currentTarget.value)}
      >
        {devices.length === 0 && <option>{say('device.default')}</option>}
        {devices.map((device, index) => (
          <option value={device.deviceId} selected={device.deviceId === chosen}>
            {device.label || say('device.numbered', { kind: kindName, n: index + 1 })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Which devices to use, and a meter that moves when the microphone hears something. */
export function Pickers({ preview, state }: { preview: Preview; state: PreviewState }) {
  return (
    <div class="pickers">
      <Picker kind="microphone" preview={preview} state={state} />
      <Meter track={state.microphone.track} />
      <Picker kind="camera" preview={preview} state={state} />
      <BackgroundPicker background={preview.background} />
      {canChooseSpeaker() && state.lists.speaker.length > 0 && (
        <Picker kind="speaker" preview={preview} state={state} />
      )}
    </div>
  );
}
