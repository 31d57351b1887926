import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';
import type { ChipProps } from '../room/chips.ts';
import { useStore } from '../store.ts';
import { fitOf } from './peers.ts';
import type { Protection } from './protection.ts';

function Chip({ protection, open }: { protection: Protection; open: () => void }) {
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
      onClick={open}
    >
      <Icon name={trouble ? 'warning' : 'lock'} size={16} />
      <span>{text}</span>
    </button>
  );
}

/** Says that the meeting is encrypted; whoever presses it reads who could read what. */
export function EncryptionChip({ call }: ChipProps) {
  const { protection, view } = call;
  return protection && <Chip protection={protection} open={() => view.overlay.set('encryption')} />;
}
