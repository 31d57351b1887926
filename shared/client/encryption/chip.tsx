import type { Call } from '../connection/call.ts';
import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';
import { useStore } from '../store.ts';
import { fitOf } from './peers.ts';
import type { Protection } from './protection.ts';

/** Says that the meeting is encrypted; whoever presses it reads who could read what. */
export function Chip({ protection, call }: { protection: Protection; call: Call }) {
  const { say } = useLanguage();
  const fit = fitOf(useStore(protection.peers));
  const trouble = fit === 'none' || fit === 'some';
  const text = say(`encryption.chip.${trouble ? 'trouble' : protection.mode}`);
  return (
    <button
      type="button"
      class={`chip encryption-chip${trouble ? ' trouble' : ''}`}
      title={say('encryption.open')}
      aria-haspopup="dialog"
      onClick={() => call.view.overlay.set('encryption')}
    >
      <Icon name={trouble ? 'warning' : 'lock'} size={16} />
      <span>{text}</span>
    </button>
  );
}
