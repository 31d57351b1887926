import { useEffect, useId, useRef } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';

/** Asks a guest for a name; says what is missing beside the field, and goes there. */
export function NameField(props: { value: string; missing: boolean; onInput: (value: string) => void }) {
  const { say } = useLanguage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.missing) input.current?.focus();
  }, [props.missing]);
  return (
    <div class="field">
      <label for={id}>{say('lobby.name')}</label>
      <input
        ref={input}
        id={id}
        data-start
        type="text"
        autocomplete="name"
        maxLength={80}
        required
        dir="auto"
        value={props.value}
        aria-invalid={props.missing}
        aria-describedby={`${id}-hint`}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class={props.missing ? 'field-error' : 'faint'}>
        {say(props.missing ? 'lobby.nameMissing' : 'lobby.nameHint')}
      </p>
    </div>
  );
}
