import { useIsSpeaking } from '@livekit/components-react';
import { useLanguage } from '../messages/context.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Person } from './people.ts';
import { Video } from './video.tsx';

/** One person: picture or initials, name, and what one should know about them, in words too. */
export function Tile({ person, style }: { person: Person; style?: { [property: string]: string | number } }) {
  const { say } = useLanguage();
  const speaking = useIsSpeaking(person.participant) && person.microphoneOn;
  const { badges, name } = person;
  const shown = person.me ? say('person.you', { name }) : name;
  return (
    <li class={`tile${speaking ? ' speaking' : ''}`} style={style} data-identity={person.identity}>
      <Avatar name={name} identity={person.identity} picture={badges.avatar} />
      {person.camera && <Video track={person.camera} mirrored={person.me} label={shown} />}
      {badges.hand !== null && (
        <span class="tile-hand" title={say('person.hand')}>
          <Icon name="hand" size={20} />
          <span class="unseen">{say('person.hand')}</span>
        </span>
      )}
      {person.weak && (
        <span class="tile-weak" title={say('person.weak')}>
          <Icon name="signal" size={18} />
          <span class="unseen">{say('person.weak')}</span>
        </span>
      )}
      <span class="tile-name">
        {!person.microphoneOn && (
          <span class="tile-muted" title={say('person.muted')}>
            <Icon name="microphoneOff" size={16} />
            <span class="unseen">{say('person.muted')}</span>
          </span>
        )}
        <bdi>{shown}</bdi>
        {(badges.role === 'moderator' || badges.role === 'presenter') && (
          <span class="tag">{say(`role.${badges.role}`)}</span>
        )}
        {badges.guest && <span class="tag">{say('person.guest')}</span>}
        {speaking && <span class="unseen">{say('person.speaking')}</span>}
      </span>
    </li>
  );
}
