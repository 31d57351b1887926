import { Notice, PanelBody, RadioControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Attributes, PanelProps } from './attributes';
import { RoleList } from './role-list';
import { WaitingRoom } from './waiting-room';

/** Who may join, and who moderates. */
export const PeoplePanels = ({ attributes, setAttributes }: PanelProps) => (
  <>
    <PanelBody title={__('Who may join', 'meetbridge')}>
      <RadioControl
        hideLabelFromVision
        label={__('Who may join', 'meetbridge')}
        selected={attributes.admits}
        onChange={(admits) => setAttributes({ admits: admits as Attributes['admits'] })}
        options={[
          { value: 'everyone', label: __('Everyone who gives a name', 'meetbridge') },
          { value: 'members', label: __('Everyone who is logged in', 'meetbridge') },
          { value: 'roles', label: __('Chosen roles', 'meetbridge') },
        ]}
      />
      {attributes.admits === 'roles' && (
        <RoleList
          label={__('Roles that may join', 'meetbridge')}
          chosen={attributes.admittedRoles}
          onChange={(admittedRoles) => setAttributes({ admittedRoles })}
        />
      )}
      {attributes.admits === 'roles' && attributes.admittedRoles.length === 0 && (
        <Notice status="warning" isDismissible={false}>
          {__('No role is chosen, so only moderators can join.', 'meetbridge')}
        </Notice>
      )}
      <WaitingRoom attributes={attributes} setAttributes={setAttributes} />
    </PanelBody>
    <PanelBody title={__('Who moderates', 'meetbridge')} initialOpen={false}>
      <p className="meetbridge-hint">{__('The author always moderates.', 'meetbridge')}</p>
      <ToggleControl
        __nextHasNoMarginBottom
        label={__('People who may edit this', 'meetbridge')}
        checked={attributes.editorsModerate}
        onChange={(editorsModerate) => setAttributes({ editorsModerate })}
      />
      <RoleList
        label={__('These roles too', 'meetbridge')}
        chosen={attributes.moderatorRoles}
        onChange={(moderatorRoles) => setAttributes({ moderatorRoles })}
      />
    </PanelBody>
  </>
);
