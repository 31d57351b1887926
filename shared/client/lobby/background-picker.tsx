import { useId } from 'preact/hooks';
import { canBlur, type Background } from '../media/background.ts';
import { type BackgroundBlur, backgrounds } from '../media/remembered.ts';
import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';
import { useStore } from '../store.ts';

/** How much of the background others see. What blurs it is loaded when it is chosen first. */
export function BackgroundPicker({ background }: { background: Background }) {
  const { say } = useLanguage();
  const id = useId();
  const { wanted, state } = useStore(background.state);
  const supported = canBlur();
  return (
    <div class="picker">
      <label for={id}>
        <Icon name="blur" size={20} />
        <span class="unseen">{say('device.background')}</span>
      </label>
      <select
        id={id}
        title={say('device.background')}
        disabled={!supported}
        aria-describedby={`${id}-state`}
        onChange={(event) => background.choose(event.currentTarget.value as BackgroundBlur)}
      >
        {supported ? (
          backgrounds.map((one) => (
            <option key={one} value={one} selected={one === wanted}>
              {say(`background.${one}`)}
            </option>
          ))
        ) : (
          <option>{say('background.unsupported')}</option>
        )}
      </select>
      <p id={`${id}-state`} role="status" class="faint picker-state">
        {state === 'loading' && say('background.loading')}
        {state === 'failed' && say('background.failed')}
      </p>
    </div>
  );
}
