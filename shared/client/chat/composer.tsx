import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Call } from '../connection/call.ts';
import type { Entry, Somebody } from '../journal/entry.ts';
import { useLanguage } from '../messages/context.ts';
import { IconButton } from '../parts/button.tsx';
import { useStore } from '../store.ts';
import { referenceTo } from './answer.ts';
import { MESSAGE_LENGTH } from './kinds.ts';
import { gistOf } from './message.tsx';

/** What one has begun to write is kept, as everything of one's own is. */
const DRAFT = 'chat.draft';
const SAVE_AFTER = 700;

type ComposerProps = {
  call: Call;
  /** Null for everybody. */
  to: Somebody | null;
  /** Nobody is chosen who could read it. */
  blocked: boolean;
  answered: Entry | null;
  setAnswered: (entry: Entry | null) => void;
  /** Null where this person may not offer files. */
  offer: ((files: readonly File[]) => void) | null;
  note: string | null;
};

/** Where one writes: Enter sends, Shift+Enter makes a line. What could not be sent stays in the field. */
export function Composer({ call, to, blocked, answered, setAnswered, offer, note }: ComposerProps) {
  const { say } = useLanguage();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  // Until something is typed the draft counts, which may be read from the disk only after the chat was opened.
  const [typed, setTyped] = useState<string | null>(null);
  const draft = String(useStore(call.journal.own)[DRAFT] ?? '');
  const text = typed ?? draft;
  const [failed, setFailed] = useState(false);
  const slow = useStore(call.wire.waiting) > 0;
  const spare = MESSAGE_LENGTH - text.length;
  useEffect(() => field.current?.focus(), [answered]);
  useEffect(() => {
    if (typed === null || typed === draft) return;
    const timer = setTimeout(() => call.journal.set(DRAFT, typed), SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [call, typed, draft]);

  const submit = async (): Promise<void> => {
    const message = text.trim();
    if (message === '' || spare < 0 || blocked) return;
    const reply = referenceTo(answered, to);
    setTyped('');
    setFailed(false);
    setAnswered(null);
    field.current?.focus();
    try {
      await call.chat.send(message, { ...(to && { to }), ...(reply && { reply }) });
    } catch {
      // What has been begun since stays as well.
      setTyped((begun) => (!begun ? message : `${message}\n${begun}`));
      setAnswered(answered);
      setFailed(true);
    }
  };
  const hint = to && say('chat.onlyThey', { name: to.name });

  return (
    <form
      class={`composer${to ? ' private' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {answered && (
        <div class="composer-quote">
          <p class="quote">
            <span class="quote-name">{say('chat.reply', { name: answered.from.name })}</span>
            <span class="quote-text" dir="auto">
              {gistOf(answered)}
            </span>
          </p>
          <IconButton icon="close" label={say('chat.stopReplying')} onClick={() => setAnswered(null)} />
        </div>
      )}
      <label class="unseen" for={id}>
        {say('chat.write')}
      </label>
      {offer && (
        <>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            onChange={({ currentTarget }) => {
              offer([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
          <IconButton icon="attach" label={say('files.attach')} onClick={() => chooser.current?.click()} />
        </>
      )}
      <textarea
        ref={field}
        id={id}
        rows={1}
        dir="auto"
        placeholder={say('chat.write')}
        value={text}
        aria-invalid={spare < 0}
        aria-describedby={`${id}-state`}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onPaste={(event) => {
          const files = [...(event.clipboardData?.files ?? [])];
          if (offer === null || files.length === 0) return;
          event.preventDefault();
          offer(files);
        }}
        onKeyDown={(event) => {
          // While an input method composes, Enter chooses a word.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void submit();
        }}
      />
      <IconButton icon="send" label={say('chat.send')} tone="active" onClick={() => void submit()} />
      <p id={`${id}-state`} class={`composer-state${failed || spare < 0 ? ' trouble' : ''}`} role="status">
        {failed && say('chat.failed')}
        {spare < 0 && say('chat.tooLong', { n: -spare })}
        {!failed && spare >= 0 && (slow ? say('chat.slow') : (note ?? hint))}
      </p>
    </form>
  );
}
