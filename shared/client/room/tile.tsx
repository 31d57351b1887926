import { memo } from 'preact/compat';
import { useRef } from 'preact/hooks';
import type { Call } from '../connection/call.ts';
import type { Visit } from '../connection/visit.ts';
import { useMark } from '../encryption/context.ts';
import { EncryptionMark } from '../encryption/mark.tsx';
import { useLanguage } from '../messages/context.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Person } from './people.ts';
import { useSpeaking } from './speaking.ts';
import { TileMenu } from './tile-menu.tsx';
import { Mark, QualityMark } from './tile-marks.tsx';
import { Video } from './video.tsx';

export type TileProps = {
  visit: Visit;
  call: Call;
  person: Person;
  /** Whether the camera is shown; it is not received otherwise. */
  video: boolean;
  pinned: boolean;
  spotlit: boolean;
  /** Whether one may put people in front of everybody. */
  maySpotlight: boolean;
};

/** The name, and what one should know about a person beside it. */
function NamePlate({ person, shown, speaking }: { person: Person; shown: string; speaking: boolean }) {
  const { say } = useLanguage();
  const { badges } = person;
  return (
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
  );
}

/** One person: picture or initials, name, and what one should know about them. Drawn again only when that changes. */
export const Tile = memo(function Tile(props: TileProps) {
  const { visit, call, person, video, pinned, spotlit, maySpotlight } = props;
  const { say } = useLanguage();
  const mark = useMark(person.identity);
  const frame = useRef<HTMLLIElement>(null);
  const speaking = useSpeaking(person.participant) && person.microphoneOn;
  const { badges, name, identity } = person;
  const shown = person.me ? say('person.you', { name }) : name;
  return (
    <li ref={frame} class={`tile${speaking ? ' speaking' : ''}`} data-identity={identity}>
      <Avatar name={name} identity={identity} picture={badges.avatar} />
      {person.camera && video && mark === null && (
        <Video track={person.camera} mirrored={person.me} label={shown} />
      )}
      <span class="tile-marks">
        <EncryptionMark mark={mark} />
        {badges.hand !== null && <Mark kind="hand" icon="hand" label="person.hand" />}
        {spotlit && <Mark kind="spotlight" icon="spotlight" label="person.spotlit" />}
        {pinned && <Mark kind="pin" icon="pin" label="person.pinned" />}
        <QualityMark quality={person.quality} />
      </span>
      <TileMenu
        visit={visit}
        call={call}
        name={shown}
        sight={{ identity, source: 'camera' }}
        spotlit={maySpotlight ? spotlit : null}
        frame={frame}
      />
      <NamePlate person={person} shown={shown} speaking={speaking} />
    </li>
  );
});
