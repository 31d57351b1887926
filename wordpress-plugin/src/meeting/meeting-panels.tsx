import { BaseControl, PanelBody, SelectControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Attributes, PanelProps } from './attributes';

type Offered = Exclude<Attributes['restricted'][number], 'screen_share'>;

/** What people may do unless it is withheld; sharing a screen has a setting of its own. */
const offered = (): Record<Offered, string> => ({
  microphone: __('Use the microphone', 'meetbridge'),
  camera: __('Use the camera', 'meetbridge'),
  chat: __('Write in the chat', 'meetbridge'),
  private_chat: __('Write private messages', 'meetbridge'),
  reactions: __('Send reactions', 'meetbridge'),
  files: __('Send files', 'meetbridge'),
});

const readers = () => ({
  none: __(
    'The connections are encrypted, but whoever runs the media server could see, hear and read the meeting.',
    'meetbridge',
  ),
  bridge: __(
    'Neither the media server nor the network can see, hear or read the meeting; whoever runs the bridge could.',
    'meetbridge',
  ),
  own: __(
    'Only people who know the passphrase can see, hear and read the meeting; you share it yourselves, and nobody can recover it.',
    'meetbridge',
  ),
});

/** What people may do inside, and who else could follow it. */
export const MeetingPanels = ({ attributes, setAttributes }: PanelProps) => {
  const { attendeesShareScreen, encryption, restricted, startMuted } = attributes;
  return (
    <>
      <PanelBody title={__('In the meeting', 'meetbridge')} initialOpen={false}>
        <ToggleControl
          __nextHasNoMarginBottom
          label={__('Start with the microphone off', 'meetbridge')}
          checked={startMuted}
          onChange={(on) => setAttributes({ startMuted: on })}
        />
        <ToggleControl
          __nextHasNoMarginBottom
          label={__('Everyone may share their screen', 'meetbridge')}
          help={__('Moderators always may.', 'meetbridge')}
          checked={attendeesShareScreen}
          onChange={(on) => setAttributes({ attendeesShareScreen: on })}
        />
        <fieldset className="meetbridge-choices">
          <BaseControl.VisualLabel as="legend">{__('People may', 'meetbridge')}</BaseControl.VisualLabel>
          {(Object.entries(offered()) as [Offered, string][]).map(([what, label]) => (
            <ToggleControl
              __nextHasNoMarginBottom
              key={what}
              label={label}
              checked={!restricted.includes(what)}
              onChange={(on) =>
                setAttributes({
                  restricted: on ? restricted.filter((other) => other !== what) : [...restricted, what],
                })
              }
            />
          ))}
          <p className="meetbridge-hint">
            {__('Moderators always may, and can change this in the meeting.', 'meetbridge')}
          </p>
        </fieldset>
      </PanelBody>
      <PanelBody title={__('Encryption', 'meetbridge')} initialOpen={false}>
        <SelectControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('End-to-end encryption', 'meetbridge')}
          help={readers()[encryption]}
          value={encryption}
          onChange={(chosen) => setAttributes({ encryption: chosen as Attributes['encryption'] })}
          options={[
            { value: 'none', label: __('Off', 'meetbridge') },
            { value: 'bridge', label: __('With a key from the bridge', 'meetbridge') },
            { value: 'own', label: __('With your own passphrase', 'meetbridge') },
          ]}
        />
      </PanelBody>
    </>
  );
};
