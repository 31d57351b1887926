import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Badge } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { placeBeside } from './place.ts';
import { useRoving } from './roving.ts';

/** A button that opens a menu in the browser's top layer, where nothing clips it; Escape and a click elsewhere close it. */
export function Menu(props: {
  label: string;
  icon: IconName;
  tone?: string;
  badge?: number;
  /** Which arrow keys go on; items stand in a row where it is `horizontal`. */
  orientation?: 'vertical' | 'horizontal';
  children: (close: () => void) => ComponentChildren;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const orientation = props.orientation ?? 'vertical';
  useRoving(menu, orientation);
  const close = (): void => {
    menu.current?.hidePopover();
    button.current?.focus();
  };
  const onToggle = (event: Event): void => {
    const opened = (event as ToggleEvent).newState === 'open';
    setOpen(opened);
    const active = (button.current?.getRootNode() as ShadowRoot | undefined)?.activeElement ?? null;
    // What had the focus goes away with the items.
    if (!opened && (active === null || menu.current?.contains(active))) button.current?.focus();
  };
  useLayoutEffect(() => {
    const [popup, anchor] = [menu.current, button.current];
    if (!open || popup === null || anchor === null) return;
    const place = (): void => placeBeside(popup, anchor);
    // Some items arrive later and make the menu taller.
    const observer = new ResizeObserver(place);
    observer.observe(popup);
    place();
    popup.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    return () => observer.disconnect();
  }, [open]);
  return (
    <>
      <button
        type="button"
        ref={button}
        class={`icon-button ${props.tone ?? 'plain'}`}
        aria-label={props.label}
        title={props.label}
        aria-haspopup="menu"
        aria-expanded={open}
        popovertarget={id}
      >
        <Icon name={props.icon} />
        <Badge count={props.badge ?? 0} />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-orientation={orientation}
        class={`menu ${orientation}`}
        aria-label={props.label}
        onToggle={onToggle}
      >
        {open && props.children(close)}
      </div>
    </>
  );
}

/** One thing to do, or one choice of several (`checked`). */
export function MenuItem(props: {
  children: ComponentChildren;
  onClick(): void;
  icon?: IconName;
  checked?: boolean;
  danger?: boolean;
  /** The key that does the same, as `aria-keyshortcuts` writes it; shown at the end. */
  keys?: string;
}) {
  const choice = props.checked !== undefined;
  return (
    <button
      type="button"
      class={`menu-item${props.danger ? ' danger' : ''}`}
      role={choice ? 'menuitemradio' : 'menuitem'}
      aria-checked={props.checked}
      aria-keyshortcuts={props.keys}
      tabIndex={-1}
      onClick={props.onClick}
    >
      <span class="menu-mark">
        {props.checked && <Icon name="check" size={18} />}
        {props.icon && <Icon name={props.icon} size={18} />}
      </span>
      <span>{props.children}</span>
      {props.keys !== undefined && (
        <kbd class="menu-keys" aria-hidden="true">
          {props.keys}
        </kbd>
      )}
    </button>
  );
}

/** A named group of choices. */
export function MenuGroup(props: { label: string; children: ComponentChildren }) {
  return (
    <div role="group" aria-label={props.label} class="menu-group">
      <div class="menu-heading" aria-hidden="true">
        {props.label}
      </div>
      {props.children}
    </div>
  );
}
