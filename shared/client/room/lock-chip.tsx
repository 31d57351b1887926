import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';
import { useRoomFacts } from './facts.ts';

/** Says that nobody new can join. */
export function LockChip() {
  const { say } = useLanguage();
  if (!useRoomFacts().locked) return null;
  return (
    <span class="chip">
      <Icon name="lock" size={16} />
      {say('room.locked')}
    </span>
  );
}
