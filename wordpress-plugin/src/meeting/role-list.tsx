import { BaseControl, CheckboxControl } from '@wordpress/components';
import { editorFacts } from './editor-facts';

type RoleListProps = { label: string; chosen: string[]; onChange(roles: string[]): void };

/** The site's roles to choose from. A role that is gone stays chosen until somebody changes the list. */
export const RoleList = ({ label, chosen, onChange }: RoleListProps) => (
  <BaseControl __nextHasNoMarginBottom>
    <fieldset className="meetbridge-roles">
      <BaseControl.VisualLabel as="legend">{label}</BaseControl.VisualLabel>
      {editorFacts().roles.map(({ slug, name }) => (
        <CheckboxControl
          __nextHasNoMarginBottom
          key={slug}
          label={name}
          checked={chosen.includes(slug)}
          onChange={(on) => onChange(on ? [...chosen, slug] : chosen.filter((role) => role !== slug))}
        />
      ))}
    </fieldset>
  </BaseControl>
);
