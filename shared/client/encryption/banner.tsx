import type { Call } from '../connection/call.ts';
import { useLanguage } from '../messages/context.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useStore } from '../store.ts';
import { fitOf, othersOf } from './peers.ts';
import type { Protection } from './protection.ts';

/** Says when one's own key does not fit the others', and whose it is where that can be known. */
export function Banner({ protection, call }: { protection: Protection; call: Call }) {
  const { say } = useLanguage();
  const peers = useStore(protection.peers);
  const fit = fitOf(peers);
  const others = othersOf(peers);
  const name = call.room.remoteParticipants.get(others[0] ?? '')?.name ?? '';
  const alone = others.length === 1;
  return (
    <div class="banner-place" role="alert">
      {(fit === 'none' || fit === 'some') && (
        <div class="banner encryption-banner">
          <Icon name="warning" size={20} />
          <span>
            {fit === 'some'
              ? say('encryption.wrong.some', { n: others.length })
              : say(alone ? 'encryption.wrong.one' : 'encryption.wrong.own', { name })}
          </span>
          <Button kind="quiet" onClick={() => call.view.overlay.set('encryption')}>
            {say(
              protection.mode === 'own' && fit === 'none' ? 'encryption.wrong.retype' : 'encryption.details',
            )}
          </Button>
        </div>
      )}
    </div>
  );
}
