import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type IconButtonProps = {
  icon: IconName;
  /** The button's name, also shown as its tooltip. */
  label: string;
  onClick(): void;
  /** For switches: whether it is on. */
  pressed?: boolean;
  expanded?: boolean;
  tone?: 'plain' | 'off' | 'danger' | 'active';
  badge?: number;
  /** The key that does the same, as `aria-keyshortcuts` writes it; told in the tooltip too. */
  keys?: string;
  wide?: boolean;
  disabled?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
};

/** How many new things there are, on the corner of a button whose label says so too; nothing for none. */
export function Badge({ count }: { count: number }) {
  return count > 0 ? <span class="badge" data-count={count > 99 ? '99+' : count} /> : null;
}

/** A round button that shows an icon and is named by its label. */
export function IconButton(props: IconButtonProps) {
  const {
    icon,
    label,
    onClick,
    pressed,
    expanded,
    tone = 'plain',
    badge = 0,
    keys,
    wide,
    disabled,
    buttonRef,
  } = props;
  return (
    <button
      type="button"
      ref={buttonRef ?? null}
      class={`icon-button ${tone}${wide ? ' wide' : ''}`}
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
      {wide && <span class="button-text">{label}</span>}
      <Badge count={badge} />
    </button>
  );
}

type ButtonProps = {
  children: ComponentChildren;
  onClick?(): void;
  kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  type?: 'button' | 'submit';
  busy?: boolean;
  disabled?: boolean;
  icon?: IconName;
};

/** A button with words on it. A busy one keeps its place and its focus, and does nothing. */
export function Button({
  children,
  onClick,
  kind = 'secondary',
  type = 'button',
  busy,
  disabled,
  icon,
}: ButtonProps) {
  return (
    <button
      type={type}
      class={`button ${kind}`}
      aria-disabled={busy || undefined}
      disabled={disabled}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {icon && !busy && <Icon name={icon} size={20} />}
      <span>{children}</span>
    </button>
  );
}
