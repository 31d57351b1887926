import { useId, useState } from 'preact/hooks';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import type { Poll } from './poll.ts';

type VoteFormProps = {
  poll: Poll;
  labelledBy: string;
  mine: boolean;
  vote: (choices: number[]) => Promise<void>;
};

/** Where one votes, once. It says before who will know. */
export function VoteForm({ poll, labelledBy, mine, vote }: VoteFormProps) {
  const { say } = useLanguage();
  const id = useId();
  const [choices, setChoices] = useState<readonly number[]>([]);
  const [busy, setBusy] = useState(false);
  const { multiple, anonymous, options, owner } = poll;
  const choose = (option: number, on: boolean): void => {
    const others = multiple ? choices.filter((one) => one !== option) : [];
    setChoices(on ? [...others, option] : others);
  };
  const submit = async (): Promise<void> => {
    if (choices.length === 0 || busy) return;
    setBusy(true);
    await vote([...choices]);
    setBusy(false);
  };
  return (
    <form
      class="vote-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset aria-labelledby={labelledBy} aria-describedby={`${id}-how ${id}-who`}>
        <p id={`${id}-how`} class="faint">
          {say(multiple ? 'poll.chooseMany' : 'poll.chooseOne')}
        </p>
        {options.map((option, at) => (
          <label key={at} class="check">
            <input
              type={multiple ? 'checkbox' : 'radio'}
              name={`${id}-choice`}
              checked={choices.includes(at)}
              onChange={(event) => choose(at, event.currentTarget.checked)}
            />
            <span dir="auto">{option}</span>
          </label>
        ))}
      </fieldset>
      {!(mine && !anonymous) && (
        <p id={`${id}-who`} class="faint">
          {anonymous ? say('poll.isAnonymous') : say('poll.isNamed', { name: owner.name })}
        </p>
      )}
      <div class="together-actions">
        <Button type="submit" kind="primary" busy={busy} disabled={choices.length === 0}>
          {say('poll.vote')}
        </Button>
      </div>
    </form>
  );
}
