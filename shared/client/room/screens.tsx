import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Person } from './people.ts';
import { Video } from './video.tsx';

/** Shared screens. One's own is not shown: a screen that shows itself has no end. */
export function Screens({ sharing, stopSharing }: { sharing: Person[]; stopSharing: () => void }) {
  const { say } = useLanguage();
  return (
    <div class="screens">
      {sharing.map((person) => (
        <figure key={person.identity} class="shared-screen">
          {person.me ? (
            <div class="own-screen">
              <Icon name="share" size={36} />
              <p>{say('room.youAreSharing')}</p>
              <Button kind="danger" onClick={stopSharing}>
                {say('room.stopSharing')}
              </Button>
            </div>
          ) : (
            <>
              {person.screen && (
                <Video
                  track={person.screen}
                  mirrored={false}
                  label={say('room.sharing', { name: person.name })}
                />
              )}
              <figcaption>{say('room.sharing', { name: person.name })}</figcaption>
            </>
          )}
        </figure>
      ))}
    </div>
  );
}
