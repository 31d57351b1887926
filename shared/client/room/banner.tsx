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
