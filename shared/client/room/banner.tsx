import { useAudioPlayback } from '@livekit/components-react';
import type { Link } from '../connection/session.ts';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';

const words = { connecting: 'room.connecting', shaky: 'room.reconnecting', lost: 'room.lost' } as const;

/** Says when the room is not reached, and offers to leave when that lasts. */
export function LinkBanner({ link, leave }: { link: Link; leave: () => void }) {
  const { say } = useLanguage();
  return (
    <div class="banner-place" role="status">
      {link !== 'steady' && (
        <div class={`banner ${link}`}>
          <span class="spinner" aria-hidden="true" />
          <span>{say(words[link])}</span>
          {link === 'lost' && (
            <Button kind="quiet" onClick={leave}>
              {say('bar.leave')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Browsers hold sound back until somebody has clicked in the page; one click turns it on. */
export function SoundBanner() {
  const { say } = useLanguage();
  const { canPlayAudio, startAudio } = useAudioPlayback();
  if (canPlayAudio) return null;
  return (
    <div class="banner sound" role="alert">
      <span>{say('room.soundBlocked')}</span>
      <Button kind="primary" icon="speaker" onClick={() => void startAudio()}>
        {say('room.turnOnSound')}
      </Button>
    </div>
  );
}
