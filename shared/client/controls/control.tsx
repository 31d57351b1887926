import type { ComponentChildren } from 'preact';
import { IconButton } from '../parts/button.tsx';
import type { IconName } from '../parts/icon.tsx';
import { MenuItem } from '../parts/menu.tsx';

/** One thing to do in the meeting: a button in the bar where there is room, else an item under "More". */
export type Control = {
  name: string;
  /** The lowest stay in the bar longest; `Infinity` is always under "More". */
  rank: number;
  /** `own` stands with the devices, `room` with the panels. */
  group: 'own' | 'room';
  /** What its key does, and its button, unless that opens something of its own. */
  run?: () => void;
  button: ComponentChildren;
  item: (close: () => void) => ComponentChildren;
};

export type PlainControl = Pick<Control, 'name' | 'rank' | 'group'> & {
  icon: IconName;
  label: string;
  run: () => void;
  active?: boolean;
  /** For what opens something: whether it is open. */
  expanded?: boolean;
  badge?: number;
  /** The key that does the same, as `aria-keyshortcuts` writes it; undefined where keys are off. */
  keys?: string | undefined;
};

/** A control that is a button with an icon, and as an item the same in words. */
export function plainControl(control: PlainControl): Control {
  const { name, rank, group, icon, label, run, active, expanded, badge, keys } = control;
  return {
    name,
    rank,
    group,
    run,
    button: (
      <span key={name} data-opens={name} class="bar-item">
        <IconButton
          icon={icon}
          label={label}
          tone={active ? 'active' : 'plain'}
          onClick={run}
          {...(expanded === undefined ? {} : { expanded })}
          {...(badge === undefined ? {} : { badge })}
          {...(keys === undefined ? {} : { keys })}
        />
      </span>
    ),
    item: (close) => (
      <MenuItem
        key={name}
        icon={icon}
        onClick={() => {
          close();
          run();
        }}
        {...(keys === undefined ? {} : { keys })}
      >
        {label}
      </MenuItem>
    ),
  };
}
