import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';
import type { ChipProps } from '../room/chips.ts';
import { useStore } from '../store.ts';
import { digitsOf } from './timer.ts';

/** The timer beside the title. It is read when one goes there, not once a second. */
export function TimerChip({ call }: ChipProps) {
  const { say, locale } = useLanguage();
  const shown = useStore(call.timer.shown);
  if (shown === null) return null;
  const { left, timer } = shown;
  return (
    <span class={`chip timer-chip${left === 0 ? ' over' : ''}`} role="timer">
      <Icon name="clock" size={16} />
      <span class="unseen">{say('timer.left')}</span>
      <span class="digits">{digitsOf(left, locale)}</span>
      {timer.endsAt === null && <span>{say('timer.paused')}</span>}
    </span>
  );
}
