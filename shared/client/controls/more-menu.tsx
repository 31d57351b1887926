import { canChooseSpeaker } from '../media/devices.ts';
import { useLanguage } from '../messages/context.ts';
import { Menu } from '../parts/menu.tsx';
import type { Control } from './control.tsx';
import { DeviceChoices } from './device-menu.tsx';

type MoreMenuProps = {
  controls: readonly Control[];
  /** New things behind what is in here. */
  badge: number;
  /** Where the bar's switches have no menus: the devices to choose here. */
  microphone: boolean;
  camera: boolean;
  speaker: boolean;
};

/** What does not stand in the bar. */
export function MoreMenu({ controls, badge, microphone, camera, speaker }: MoreMenuProps) {
  const { say } = useLanguage();
  return (
    <span data-opens="more" class="bar-item">
      <Menu label={badge > 0 ? say('bar.moreNew', { n: badge }) : say('bar.more')} icon="more" badge={badge}>
        {(close) => (
          <>
            {controls.map((control) => control.item(close))}
            {microphone && <DeviceChoices kind="microphone" close={close} />}
            {camera && <DeviceChoices kind="camera" close={close} />}
            {speaker && canChooseSpeaker() && <DeviceChoices kind="speaker" close={close} />}
          </>
        )}
      </Menu>
    </span>
  );
}
