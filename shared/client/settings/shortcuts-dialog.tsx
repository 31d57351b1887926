import { keyFor, type ShortcutName, shortcuts } from '../controls/shortcuts.ts';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { PanelProps } from '../room/panels.ts';
import { useStore } from '../store.ts';
import { Switch } from './choice.tsx';

/** Which key does what, and the switch that turns them off. */
export function ShortcutsDialog({ call, close }: PanelProps) {
  const { say } = useLanguage();
  const { view } = call;
  const { shortcuts: on, holdToTalk } = useStore(view.preferences);
  const names = Object.keys(shortcuts) as ShortcutName[];
  return (
    <Dialog heading={say('shortcuts.heading')} onClose={close}>
      <p class="faint">{say('shortcuts.where')}</p>
      <dl class={`shortcut-list${on ? '' : ' is-off'}`}>
        {names.map((name) => (
          <div key={name}>
            <dt>{say(`shortcuts.${name}`)}</dt>
            <dd>
              <kbd>{keyFor(name)}</kbd>
            </dd>
          </div>
        ))}
        {holdToTalk && (
          <div>
            <dt>{say('shortcuts.talk')}</dt>
            <dd>
              <kbd>{say('shortcuts.space')}</kbd>
            </dd>
          </div>
        )}
      </dl>
      <Switch label="settings.shortcuts" on={on} set={(value) => view.prefer({ shortcuts: value })} />
      <div class="dialog-actions">
        <Button kind="primary" onClick={close}>
          {say('close')}
        </Button>
      </div>
    </Dialog>
  );
}
