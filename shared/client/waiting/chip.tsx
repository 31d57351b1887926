import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';
import type { ChipProps } from '../room/chips.ts';
import { useStore } from '../store.ts';

/** Says to a moderator how many wait to come in. */
export function WaitingChip({ visit, session }: ChipProps) {
  const { say } = useLanguage();
  const { people } = useStore(visit.waitingRoom.state);
  if (!session.features.moderate || people.length === 0) return null;
  return (
    <span class="chip waiting-chip">
      <Icon name="door" size={16} />
      {say('waiting.chip', { n: people.length })}
    </span>
  );
}
