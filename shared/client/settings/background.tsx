import { useId } from 'preact/hooks';
import { type Background, canBlur } from '../media/background.ts';
import { type BackgroundBlur, backgrounds } from '../media/remembered.ts';
import { useLanguage } from '../messages/context.ts';
import { useStore } from '../store.ts';

type Props = { background: Background; choose: (wanted: BackgroundBlur) => void };

/** How much of one's background the others see. */
export function BackgroundField({ background, choose }: Props) {
  const { say } = useLanguage();
  const id = useId();
  const { wanted, state } = useStore(background.state);
  return (
    <div class="field">
      <label for={id}>{say('device.background')}</label>
      <select
        id={id}
        class="input"
        disabled={!canBlur()}
        value={wanted}
        aria-describedby={`${id}-state`}
        onChange={(event) => choose(event.currentTarget.value as BackgroundBlur)}
      >
        {backgrounds.map((one) => (
          <option key={one} value={one}>
            {say(canBlur() ? `background.${one}` : 'background.unsupported')}
          </option>
        ))}
      </select>
      <p id={`${id}-state`} role="status" class="faint">
        {state === 'loading' && say('background.loading')}
        {state === 'failed' && say('background.failed')}
      </p>
    </div>
  );
}
