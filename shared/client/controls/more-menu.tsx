import { canChooseSpeaker } from '../media/devices.ts';
import { useLanguage } from '../messages/context.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { DeviceChoices } from './device-menu.tsx';

type MoreMenuProps = {
  /** Null where the bar has it. */
  hand: { raised: boolean; toggle: () => void } | null;
  openPeople: () => void;
  /** Null where the person may not share. */
  share: { active: boolean; toggle: () => void } | null;
  fullScreen: { supported: boolean; active: boolean; toggle: () => void };
  microphone: boolean;
  camera: boolean;
};

/** What does not fit into a narrow bar. */
export function MoreMenu({ hand, openPeople, share, fullScreen, microphone, camera }: MoreMenuProps) {
  const { say } = useLanguage();
  const then = (close: () => void, action: () => void) => (): void => {
    close();
    action();
  };
  return (
    <span data-opens="more" class="bar-item">
      <Menu label={say('bar.more')} icon="more">
        {(close) => (
          <>
            {hand && (
              <MenuItem icon="hand" onClick={then(close, hand.toggle)}>
                {say(hand.raised ? 'bar.lowerHand' : 'bar.raiseHand')}
              </MenuItem>
            )}
            <MenuItem icon="people" onClick={then(close, openPeople)}>
              {say('bar.people')}
            </MenuItem>
            {share && (
              <MenuItem icon="share" onClick={then(close, share.toggle)}>
                {say(share.active ? 'bar.stopShare' : 'bar.share')}
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
            {microphone && <DeviceChoices kind="microphone" close={close} />}
            {camera && <DeviceChoices kind="camera" close={close} />}
            {canChooseSpeaker() && <DeviceChoices kind="speaker" close={close} />}
          </>
        )}
      </Menu>
    </span>
  );
}
