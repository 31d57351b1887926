import { useId } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import type { MessageKey } from '../messages/en.ts';

/** One of several, as radio buttons. */
export function Choice<T extends string>(props: {
  legend: MessageKey;
  options: readonly { value: T; label: MessageKey; hint?: MessageKey }[];
  value: T;
  choose: (value: T) => void;
}) {
  const { say } = useLanguage();
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{say(props.legend)}</legend>
      {props.options.map(({ value, label, hint }) => (
        <label key={value} class="option">
          <input
            type="radio"
            name={name}
            checked={props.value === value}
            onChange={() => props.choose(value)}
          />
          <span>
            {say(label)}
            {hint && <span class="faint option-hint">{say(hint)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Something that is on or off. */
export function Switch(props: {
  label: MessageKey;
  hint?: MessageKey;
  on: boolean;
  set: (on: boolean) => void;
}) {
  const { say } = useLanguage();
  return (
    <label class="option">
      <input
        type="checkbox"
        role="switch"
        checked={props.on}
        aria-checked={props.on}
        onChange={(event) => props.set(event.currentTarget.checked)}
      />
      <span>
        {say(props.label)}
        {props.hint && <span class="faint option-hint">{say(props.hint)}</span>}
      </span>
    </label>
  );
}
