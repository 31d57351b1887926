import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { IconButton } from '../parts/button.tsx';
import { MESSAGE_LENGTH } from './log.ts';

/** Where one writes: Enter sends, Shift+Enter makes a line. What could not be sent stays in the field. */
export function Composer({ send }: { send: (text: string) => Promise<void> }) {
  const { say } = useLanguage();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [failed, setFailed] = useState(false);
  const spare = MESSAGE_LENGTH - text.length;
  useEffect(() => field.current?.focus(), []);

  const submit = async (): Promise<void> => {
    const message = text.trim();
    if (message === '' || spare < 0) return;
    setText('');
    setFailed(false);
    try {
      await send(message);
    } catch {
      setText(message);
      setFailed(true);
    }
    field.current?.focus();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label class="unseen" for={id}>
        {say('chat.write')}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={1}
        dir="auto"
        placeholder={say('chat.write')}
        value={text}
        aria-invalid={spare < 0}
        aria-describedby={`${id}-state`}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method composes, Enter chooses a word.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void submit();
        }}
      />
      <IconButton icon="send" label={say('chat.send')} tone="active" onClick={() => void submit()} />
      <p id={`${id}-state`} class="composer-state" role="status">
        {failed && say('chat.failed')}
        {spare < 0 && say('chat.tooLong', { n: -spare })}
      </p>
    </form>
  );
}
