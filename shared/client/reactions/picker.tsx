import { useLanguage } from '../messages/context.ts';
import { Menu } from '../parts/menu.tsx';
import type { Reactions } from './channel.ts';
import { reactionNames, reactions } from './kind.ts';

/** The reactions to choose from, as items of a menu. */
export function ReactionItems({ channel, close }: { channel: Reactions; close: () => void }) {
  const { say } = useLanguage();
  return (
    <div class="reaction-items">
      {reactionNames.map((name) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          class="reaction-item"
          aria-label={say(`reactions.${name}`)}
          title={say(`reactions.${name}`)}
          onClick={() => {
            close();
            void channel.send(name).catch(() => null);
          }}
        >
          <span aria-hidden="true">{reactions[name]}</span>
        </button>
      ))}
    </div>
  );
}

/** The button in the bar that opens them. */
export function ReactionPicker({ channel }: { channel: Reactions }) {
  const { say } = useLanguage();
  return (
    <Menu label={say('reactions.open')} icon="smile" orientation="horizontal">
      {(close) => <ReactionItems channel={channel} close={close} />}
    </Menu>
  );
}
