import { useId } from 'preact/hooks';
import type { Somebody } from '../journal/entry.ts';
import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';

type RecipientProps = {
  /** Who can be written to. */
  others: readonly Somebody[];
  /** Null for everybody. */
  to: Somebody | null;
  setTo: (to: Somebody | null) => void;
  /** Whether one may write to everybody. */
  everybody: boolean;
};

/** For whom a message is: for everybody, or for one person. */
export function Recipient({ others, to, setTo, everybody }: RecipientProps) {
  const { say } = useLanguage();
  const id = useId();
  const gone = to !== null && !others.some(({ identity }) => identity === to.identity);
  return (
    <p class="recipient">
      <label for={id}>
        {to !== null && <Icon name="lock" size={14} />}
        {say('chat.to')}
      </label>
      <select
        id={id}
        value={to?.identity ?? ''}
        onChange={({ currentTarget: { value } }) =>
          setTo(others.find(({ identity }) => identity === value) ?? null)
        }
      >
        <option value="">{say(everybody ? 'chat.everybody' : 'chat.choose')}</option>
        {gone && <option value={to.identity}>{to.name}</option>}
        {others.map(({ identity, name }) => (
          <option key={identity} value={identity}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
