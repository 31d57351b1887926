import { useId, useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { Act } from './panel.tsx';

/** Asks how everybody is to be muted. */
export function MuteAllDialog({ act, close }: { act: Act; close: () => void }) {
  const { say } = useLanguage();
  const name = useId();
  const [mayUnmute, setMayUnmute] = useState(true);
  return (
    <Dialog heading={say('people.muteAllHeading')} onClose={close}>
      <p>{say('people.muteAllText')}</p>
      <fieldset class="choices">
        <legend class="unseen">{say('people.muteAllAfter')}</legend>
        {([true, false] as const).map((choice) => (
          <label key={String(choice)} class="check">
            <input
              type="radio"
              name={name}
              checked={mayUnmute === choice}
              onChange={() => setMayUnmute(choice)}
            />
            <span>{say(choice ? 'people.mayUnmute' : 'people.mayNotUnmute')}</span>
          </label>
        ))}
      </fieldset>
      <div class="dialog-actions">
        <Button kind="quiet" onClick={close}>
          {say('cancel')}
        </Button>
        <Button
          kind="primary"
          onClick={() => {
            close();
            void act('mute-all', { mayUnmute });
          }}
        >
          {say('people.muteAll')}
        </Button>
      </div>
    </Dialog>
  );
}
