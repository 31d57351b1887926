import type { RefObject } from 'preact';
import type { Call } from '../connection/call.ts';
import type { Visit } from '../connection/visit.ts';
import { useFullScreen } from '../controls/full-screen.ts';
import { useLanguage } from '../messages/context.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { useStore } from '../store.ts';
import { sameSight, type Sight } from './scene.ts';

export type TileMenuProps = {
  visit: Visit;
  call: Call;
  name: string;
  sight: Sight;
  /** Whether everybody sees this person large; null for people who do not decide that. */
  spotlit: boolean | null;
  /** What full screen shows. */
  frame: RefObject<HTMLElement | null>;
};

/** What one can do with somebody's picture or screen: see it large, put it in front of everybody, fill the screen. */
export function TileMenu({ visit, call, name, sight, spotlit, frame }: TileMenuProps) {
  const { say } = useLanguage();
  const { view } = call;
  const pinned = sameSight(useStore(view.pin), sight);
  const fullScreen = useFullScreen(frame);
  const then = (close: () => void, action: () => void) => (): void => {
    close();
    action();
  };
  return (
    <span class="tile-menu">
      <Menu label={say('tile.actions', { name })} icon="more">
        {(close) => (
          <>
            <MenuItem icon="pin" onClick={then(close, () => view.togglePin(sight))}>
              {say(pinned ? 'tile.unpin' : 'tile.pin')}
            </MenuItem>
            {spotlit !== null && (
              <MenuItem
                icon="spotlight"
                onClick={then(
                  close,
                  () => void visit.act('spotlight', { identity: spotlit ? null : sight.identity }),
                )}
              >
                {say(spotlit ? 'tile.spotlightOff' : 'tile.spotlight')}
              </MenuItem>
            )}
            {fullScreen.supported && (
              <MenuItem
                icon={fullScreen.active ? 'exitFullScreen' : 'fullScreen'}
                onClick={then(close, fullScreen.toggle)}
              >
                {say(fullScreen.active ? 'bar.exitFullScreen' : 'bar.fullScreen')}
              </MenuItem>
            )}
          </>
        )}
      </Menu>
    </span>
  );
}
