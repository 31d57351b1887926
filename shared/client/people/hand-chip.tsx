import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';
import { usePeople } from '../room/people.ts';
import { placeOf } from './order.ts';

/** One's own place among the raised hands, beside the title; read aloud as it changes. */
export function HandChip() {
  const { say } = useLanguage();
  const place = placeOf(usePeople());
  return (
    <span role="status" class="hand-chip">
      {place !== null && (
        <span class="chip">
          <Icon name="hand" size={16} />
          <span class="unseen">{say('hands.mine', { n: place })}</span>
          <span aria-hidden="true">{say('hands.place', { n: place })}</span>
        </span>
      )}
    </span>
  );
}
