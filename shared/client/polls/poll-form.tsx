import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { FEWEST_OPTIONS, MOST_OPTIONS, OPTION_LENGTH, QUESTION_LENGTH } from './kinds.ts';
import type { PollDraft } from './polls.ts';

type Trouble = 'poll.needsQuestion' | 'poll.needsOptions' | 'people.failed';

/** Where a moderator writes a new poll. What could not be sent stays in the fields. */
export function PollForm({ ask, close }: { ask: (draft: PollDraft) => Promise<void>; close: () => void }) {
  const { say } = useLanguage();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [question, setQuestion] = useState('');
  const [options, setOptions] = useState(['', '']);
  const [multiple, setMultiple] = useState(false);
  const [anonymous, setAnonymous] = useState(true);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const field = (name: string): HTMLElement | null =>
    form.current?.querySelector<HTMLElement>(`[name="${name}"]`) ?? null;
  useEffect(() => {
    const body = form.current?.closest<HTMLElement>('.together-body');
    // (`scrollIntoView` would scroll the host page too)
    if (body && form.current) body.scrollTop = form.current.offsetTop - body.offsetTop - 12;
    field('question')?.focus({ preventScroll: true });
  }, []);
  // a field that was just added is the one to write in
  const count = useRef(options.length);
  useEffect(() => {
    if (options.length > count.current) field(`option-${String(options.length - 1)}`)?.focus();
    count.current = options.length;
  }, [options.length]);

  const submit = async (): Promise<void> => {
    const written = options.map((option) => option.trim()).filter((option) => option !== '');
    const missing = question.trim() === '' ? 'poll.needsQuestion' : 'poll.needsOptions';
    if (question.trim() === '' || written.length < FEWEST_OPTIONS || new Set(written).size < written.length) {
      setTrouble(missing);
      field(missing === 'poll.needsQuestion' ? 'question' : 'option-0')?.focus();
      return;
    }
    setBusy(true);
    setTrouble(null);
    try {
      await ask({ question: question.trim(), options: written, multiple, anonymous });
      close();
    } catch {
      setTrouble('people.failed');
      setBusy(false);
    }
  };

  const write = (at: number, text: string): void =>
    setOptions(options.map((option, index) => (index === at ? text : option)));
  const remove = (at: number): void => {
    setOptions(options.filter((_, index) => index !== at));
    field(`option-${String(Math.max(0, at - 1))}`)?.focus();
  };

  return (
    <form
      ref={form}
      class="poll-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <div class="field">
        <label for={`${id}-question`}>{say('poll.question')}</label>
        <textarea
          id={`${id}-question`}
          name="question"
          rows={2}
          dir="auto"
          maxLength={QUESTION_LENGTH}
          value={question}
          aria-invalid={trouble === 'poll.needsQuestion'}
          aria-describedby={`${id}-trouble`}
          onInput={(event) => setQuestion(event.currentTarget.value)}
        />
      </div>
      <fieldset class="field">
        <legend>{say('poll.options')}</legend>
        {options.map((option, at) => (
          <div key={at} class="poll-option-field">
            <input
              name={`option-${String(at)}`}
              type="text"
              dir="auto"
              autocomplete="off"
              maxLength={OPTION_LENGTH}
              value={option}
              aria-label={say('poll.option', { n: at + 1 })}
              aria-invalid={trouble === 'poll.needsOptions'}
              aria-describedby={`${id}-trouble`}
              onInput={(event) => write(at, event.currentTarget.value)}
            />
            {options.length > FEWEST_OPTIONS && (
              <IconButton
                icon="close"
                label={say('poll.removeOption', { n: at + 1 })}
                onClick={() => remove(at)}
              />
            )}
          </div>
        ))}
        {options.length < MOST_OPTIONS && (
          <Button kind="quiet" onClick={() => setOptions([...options, ''])}>
            {say('poll.addOption')}
          </Button>
        )}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={multiple}
          onChange={(event) => setMultiple(event.currentTarget.checked)}
        />
        <span>{say('poll.multiple')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={anonymous}
          onChange={(event) => setAnonymous(event.currentTarget.checked)}
        />
        <span>{say('poll.anonymous')}</span>
      </label>
      <p id={`${id}-trouble`} class="field-error" role="status">
        {trouble && say(trouble)}
      </p>
      <div class="together-actions">
        <Button type="submit" kind="primary" busy={busy}>
          {say('poll.start')}
        </Button>
        <Button kind="quiet" onClick={close}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
