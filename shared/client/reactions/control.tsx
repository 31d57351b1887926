import type { Control } from '../controls/control.tsx';
import type { Reactions } from './channel.ts';
import { ReactionItems, ReactionPicker } from './picker.tsx';

/** Reactions as the bar and "More" show them. */
export const reactionControl = (channel: Reactions): Control => ({
  name: 'reactions',
  rank: 25,
  group: 'own',
  button: (
    <span key="reactions" data-opens="reactions" class="bar-item">
      <ReactionPicker channel={channel} />
    </span>
  ),
  item: (close) => <ReactionItems key="reactions" channel={channel} close={close} />,
});
