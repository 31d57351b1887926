import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../parts/icon.tsx';

/** A calm screen that says one thing and what to do next. */
export function Screen(props: {
  icon: IconName;
  heading: string;
  children: ComponentChildren;
  actions: ComponentChildren;
}) {
  return (
    <div class="screen" role="group" aria-live="polite">
      <span class="screen-mark">
        <Icon name={props.icon} size={28} />
      </span>
      <h2 tabIndex={-1} data-start>
        {props.heading}
      </h2>
      <div class="screen-text">{props.children}</div>
      <div class="screen-actions">{props.actions}</div>
    </div>
  );
}
