import { useLanguage } from '../messages/context.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Person } from '../room/people.ts';
import type { Act } from './panel.tsx';
import { PersonMenu } from './person-menu.tsx';

type PersonRowProps = {
  person: Person;
  /** Null for people who do not moderate, and on oneself. */ act: Act | null;
  remove: () => void;
};

/** One person in the list. */
export function PersonRow({ person, act, remove }: PersonRowProps) {
  const { say } = useLanguage();
  const { badges, name, me, microphoneOn } = person;
  const tags = [
    badges.role === 'attendee' ? null : say(`role.${badges.role}`),
    badges.guest ? say('person.guest') : null,
    person.sharing ? say('person.sharing') : null,
  ].filter((tag) => tag !== null);
  return (
    <li class="person">
      <Avatar name={name} identity={person.identity} picture={badges.avatar} />
      <span class="person-text">
        <bdi class="person-name">{me ? say('person.you', { name }) : name}</bdi>
        {tags.length > 0 && <span class="faint">{tags.join(' · ')}</span>}
      </span>
      {badges.hand !== null && (
        <span class="person-mark hand" title={say('person.hand')}>
          <Icon name="hand" size={20} />
          <span class="unseen">{say('person.hand')}</span>
        </span>
      )}
      <span class="person-mark" title={say(microphoneOn ? 'person.unmuted' : 'person.muted')}>
        <Icon name={microphoneOn ? 'microphone' : 'microphoneOff'} size={20} />
        <span class="unseen">{say(microphoneOn ? 'person.unmuted' : 'person.muted')}</span>
      </span>
      {act && <PersonMenu person={person} act={act} remove={remove} />}
    </li>
  );
}
