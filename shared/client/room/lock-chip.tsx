import { useRoomInfo } from '@livekit/components-react';
import { roomFactsOf } from '../connection/attributes.ts';
import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';

/** Says that nobody new can join. */
export function LockChip() {
  const { say } = useLanguage();
  if (!roomFactsOf(useRoomInfo().metadata).locked) return null;
  return (
    <span class="chip">
      <Icon name="lock" size={16} />
      {say('room.locked')}
    </span>
  );
}
