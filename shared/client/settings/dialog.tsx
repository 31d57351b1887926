import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import type { PanelProps } from '../room/panels.ts';
import { useStore } from '../store.ts';
import { Choice, Switch } from './choice.tsx';
import { BackgroundField } from './background.tsx';
import { DevicePickers } from './devices.tsx';

const qualities = {
  good: { icon: 'signal', words: 'settings.connection.good' },
  weak: { icon: 'signalWeak', words: 'settings.connection.weak' },
  gone: { icon: 'signalLost', words: 'settings.connection.gone' },
} as const;

/** How one sees the meeting, and what one's devices and keys do. What is chosen counts at once. */
export function SettingsDialog({ visit, call, session, people, close }: PanelProps) {
  const { say } = useLanguage();
  const { view } = call;
  const preferences = useStore(view.preferences);
  const layout = useStore(view.layout);
  const quality = people.find(({ me }) => me)?.quality ?? null;
  const { microphone, camera } = session.features;
  return (
    <Dialog heading={say('settings.heading')} onClose={close}>
      <div class="settings">
        <Choice
          legend="settings.layout"
          value={layout}
          choose={(value) => view.layout.set(value)}
          options={[
            { value: 'auto', label: 'settings.layout.auto', hint: 'settings.layout.autoHint' },
            { value: 'grid', label: 'settings.layout.grid' },
            { value: 'speaker', label: 'settings.layout.speaker' },
          ]}
        />
        <Switch
          label="settings.hideSelf"
          hint="settings.hideSelfHint"
          on={preferences.hideSelf}
          set={(hideSelf) => view.prefer({ hideSelf })}
        />
        <Choice
          legend="settings.saving"
          value={preferences.saving}
          choose={(saving) => view.prefer({ saving })}
          options={[
            { value: 'off', label: 'settings.saving.off' },
            { value: 'large', label: 'settings.saving.large', hint: 'settings.saving.largeHint' },
            { value: 'sound', label: 'settings.saving.sound', hint: 'settings.saving.soundHint' },
          ]}
        />
        {quality !== null && (
          <p class="connection">
            <Icon name={qualities[quality].icon} size={20} />
            {say(qualities[quality].words)}
          </p>
        )}
        <fieldset class="choice">
          <legend>{say('settings.keys')}</legend>
          <Switch
            label="settings.shortcuts"
            on={preferences.shortcuts}
            set={(shortcuts) => view.prefer({ shortcuts })}
          />
          {microphone && (
            <>
              <Switch
                label="settings.holdToTalk"
                on={preferences.holdToTalk}
                set={(holdToTalk) => view.prefer({ holdToTalk })}
              />
              <Switch
                label="settings.mutedHint"
                hint="settings.mutedHintHint"
                on={preferences.mutedHint}
                set={(mutedHint) => view.prefer({ mutedHint })}
              />
            </>
          )}
          <Button kind="quiet" icon="keyboard" onClick={() => view.overlay.set('shortcuts')}>
            {say('shortcuts.heading')}
          </Button>
        </fieldset>
        <fieldset class="choice">
          <legend>{say('settings.devices')}</legend>
          <DevicePickers microphone={microphone} camera={camera} />
          {camera && (
            <BackgroundField
              background={visit.preview.background}
              choose={(wanted) => void call.devices.setBackground(wanted)}
            />
          )}
        </fieldset>
      </div>
      <div class="dialog-actions">
        <Button kind="primary" onClick={close}>
          {say('settings.done')}
        </Button>
      </div>
    </Dialog>
  );
}
