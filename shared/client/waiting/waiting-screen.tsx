import type { Session } from '../connection/session.ts';
import type { Visit } from '../connection/visit.ts';
import { Picture } from '../lobby/picture.tsx';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { useStore } from '../store.ts';

type Props = {
  visit: Visit;
  session: Extract<Session, { phase: 'waiting' }>;
  name: string;
  close: () => void;
};

/** In the waiting room: one's place in line, what the moderators say, one's own picture. Nothing about who is inside. */
export function WaitingScreen({ visit, session: { title, place, silent }, name, close }: Props) {
  const { say } = useLanguage();
  const preview = useStore(visit.preview.state);
  const placeWords = (): string => {
    if (place === null) return say('waiting.finding');
    return place.place === 1 ? say('waiting.next') : say('waiting.place', { place: place.place });
  };
  return (
    <div class="waiting-view">
      <header class="lobby-header">
        <div>
          <h2 tabIndex={-1} data-start>
            {say('waiting.heading')}
          </h2>
          <p class="faint">
            <bdi>{title}</bdi>
          </p>
        </div>
      </header>
      <Picture preview={visit.preview} state={preview} name={name} openInTab={visit.openInTab} />
      <div class="waiting-side">
        <div role="status" class="waiting-words">
          <p class="waiting-place">
            <span class="waiting-pulse" aria-hidden="true" />
            {placeWords()}
          </p>
          {silent && <p class="waiting-silent">{say('waiting.silent')}</p>}
          {place !== null && place.note !== '' && (
            <figure class="waiting-note">
              <figcaption>{say('waiting.note')}</figcaption>
              <blockquote dir="auto">{place.note}</blockquote>
            </figure>
          )}
        </div>
        <p>{say('waiting.text')}</p>
        <p class="faint">{say('waiting.devices')}</p>
        <div>
          <Button icon="leave" onClick={close}>
            {say('waiting.leave')}
          </Button>
        </div>
      </div>
    </div>
  );
}
