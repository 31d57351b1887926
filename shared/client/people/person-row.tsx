import { memo } from 'preact/compat';
import { useLanguage } from '../messages/context.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Person } from '../room/people.ts';
import type { Act, Question } from './panel.tsx';
import { PersonMenu } from './person-menu.tsx';
import { useWithheld } from './use-withheld.ts';
import { Withheld } from './withheld-line.tsx';

type PersonRowProps = {
  person: Person;
  /** Null for people who do not moderate, and on oneself. */ act: Act | null;
  ask: (question: Question) => void;
  /** What is withheld from everybody, with spaces between: it is not told again at each person. */
  generally: string;
  spotlit: boolean;
};

/** One person in the list; drawn again only when something about them has changed. */
export const PersonRow = memo(function PersonRow({ person, act, ask, generally, spotlit }: PersonRowProps) {
  const { say } = useLanguage();
  const { badges, name, me, microphoneOn } = person;
  const general = generally.split(' ');
  const withheld = useWithheld(person).filter(
    // to share the screen is the presenters' in most meetings, so that its lack says nothing about one attendee
    (one) => !general.includes(one) && !(one === 'screen_share' && badges.role === 'attendee'),
  );
  const tags = [
    badges.role === 'attendee' ? null : say(`role.${badges.role}`),
    badges.guest ? say('person.guest') : null,
    person.sharing ? say('person.sharing') : null,
    spotlit ? say('person.spotlit') : null,
  ].filter((tag) => tag !== null);
  return (
    <li class="person">
      <Avatar name={name} identity={person.identity} picture={badges.avatar} />
      <span class="person-text">
        <bdi class="person-name">{me ? say('person.you', { name }) : name}</bdi>
        {tags.length > 0 && <span class="faint">{tags.join(' · ')}</span>}
        {act && badges.role !== 'observer' && <Withheld what={withheld} />}
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
      {act && <PersonMenu person={person} act={act} ask={ask} spotlit={spotlit} />}
    </li>
  );
});
