import type { WaitingPerson } from '../../contract/seat.ts';
import { useLanguage } from '../messages/context.ts';
import { Avatar } from '../parts/avatar.tsx';
import { IconButton } from '../parts/button.tsx';
import { agoIn } from './ago.ts';

type Props = { person: WaitingPerson; now: number; admit: () => void; decline: () => void };

/** One person who waits, and the two answers. */
export function Waiter({ person: { name, identity, guest, since }, now, admit, decline }: Props) {
  const { say, locale } = useLanguage();
  const facts = [guest ? say('person.guest') : '', agoIn(since, now, locale)].filter((fact) => fact !== '');
  return (
    <li class="person waiter">
      <Avatar name={name} identity={identity} picture={null} />
      <span class="person-text">
        <bdi class="person-name" title={name}>
          {name}
        </bdi>
        {facts.length > 0 && <span class="faint">{facts.join(' · ')}</span>}
      </span>
      <button
        type="button"
        class="button primary"
        aria-label={say('waiting.admitName', { name })}
        onClick={admit}
      >
        {say('waiting.admit')}
      </button>
      <IconButton icon="close" label={say('waiting.decline', { name })} onClick={decline} />
    </li>
  );
}
