import { useRef } from 'preact/hooks';
import type { Call } from '../connection/call.ts';
import type { Visit } from '../connection/visit.ts';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Person } from './people.ts';
import { TileMenu } from './tile-menu.tsx';
import { Video } from './video.tsx';

/** What somebody shares. One's own is not shown: a screen that shows itself has no end. */
export function SharedScreen({ visit, call, person }: { visit: Visit; call: Call; person: Person }) {
  const { say } = useLanguage();
  const frame = useRef<HTMLElement>(null);
  const { identity, name } = person;
  if (person.me) {
    return (
      <figure class="shared-screen own-screen">
        <Icon name="share" size={36} />
        <p>{say('room.youAreSharing')}</p>
        <Button kind="danger" onClick={() => void call.devices.share(false)}>
          {say('room.stopSharing')}
        </Button>
      </figure>
    );
  }
  const label = say('room.sharing', { name });
  return (
    <figure ref={frame} class="shared-screen">
      {person.screen && <Video track={person.screen} mirrored={false} label={label} />}
      <TileMenu
        visit={visit}
        call={call}
        name={label}
        sight={{ identity, source: 'screen' }}
        spotlit={null}
        frame={frame}
      />
      <figcaption>{label}</figcaption>
    </figure>
  );
}
