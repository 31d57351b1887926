import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Attributes, PanelProps } from './attributes';

/** Who waits until a moderator lets them in. */
export const WaitingRoom = ({ attributes: { admits, waitingRoom }, setAttributes }: PanelProps) => {
  const help = {
    nobody: __('Whoever may join is inside at once.', 'meetbridge'),
    guests:
      admits === 'everyone'
        ? __('A moderator lets people without an account in. Moderators never wait.', 'meetbridge')
        : __('Only people with an account may join, so nobody will wait.', 'meetbridge'),
    everybody: __('A moderator lets people in. Moderators never wait.', 'meetbridge'),
  };
  return (
    <SelectControl
      __next40pxDefaultSize
      __nextHasNoMarginBottom
      className="meetbridge-waiting-room"
      label={__('Waiting room', 'meetbridge')}
      help={help[waitingRoom]}
      value={waitingRoom}
      onChange={(chosen) => setAttributes({ waitingRoom: chosen as Attributes['waitingRoom'] })}
      options={[
        { value: 'nobody', label: __('Nobody waits', 'meetbridge') },
        { value: 'guests', label: __('Guests wait', 'meetbridge') },
        { value: 'everybody', label: __('Everyone waits', 'meetbridge') },
      ]}
    />
  );
};
