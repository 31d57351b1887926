import { useId, useState } from 'preact/hooks';
import type { NOTE_LENGTH } from '../../contract/seat.ts';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';

/** The contract's own number; its module would bring a validator along. */
const LONGEST: typeof NOTE_LENGTH = 500;

type Props = { note: string; tell: (note: string) => Promise<boolean> };

/** A line for everybody who waits, and what they read now. */
export function Note({ note, tell }: Props) {
  const { say } = useLanguage();
  const id = useId();
  const [text, setText] = useState('');
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const line = text.trim();
    if (line !== '' && (await tell(line))) setText('');
  };
  return (
    <form class="waiting-tell" onSubmit={(event) => void send(event)}>
      {note !== '' && (
        <p class="waiting-told">
          <span>{say('waiting.told', { note })}</span>
          <Button kind="quiet" onClick={() => void tell('')}>
            {say('waiting.tellClear')}
          </Button>
        </p>
      )}
      <label for={id}>{say('waiting.tell')}</label>
      <div class="waiting-tell-row">
        <input
          id={id}
          type="text"
          dir="auto"
          maxLength={LONGEST}
          value={text}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit">{say('waiting.tellSend')}</Button>
      </div>
      <p id={`${id}-hint`} class="faint">
        {say('waiting.tellHint')}
      </p>
    </form>
  );
}
