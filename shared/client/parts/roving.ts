import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const STOPS = 'button:not(:disabled), [role^="menuitem"]:not([aria-disabled="true"])';

type Keys = { forward: readonly string[]; backward: readonly string[] };

/** Which keys go on and which go back; left and right change places in a right-to-left toolbar. Pure. */
export function keysOf(orientation: 'horizontal' | 'vertical', direction: string): Keys {
  if (orientation === 'vertical') return { forward: ['ArrowDown'], backward: ['ArrowUp'] };
  return direction === 'rtl'
    ? { forward: ['ArrowLeft'], backward: ['ArrowRight'] }
    : { forward: ['ArrowRight'], backward: ['ArrowLeft'] };
}

/** The stop to go to for a key, or null when the key means nothing here; ends wrap round. Pure. */
export function nextStop(key: string, at: number, count: number, keys: Keys): number | null {
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (keys.forward.includes(key)) return (at + 1) % count;
  if (keys.backward.includes(key)) return (at - 1 + count) % count;
  return null;
}

/** Makes a toolbar or a menu one stop of the Tab key, with arrow keys inside (ARIA APG, roving tabindex). */
export function useRoving(
  container: RefObject<HTMLElement | null>,
  orientation: 'horizontal' | 'vertical',
): void {
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const stops = (): HTMLElement[] =>
      [...element.querySelectorAll<HTMLElement>(STOPS)].filter(
        (stop) => stop.closest('[popover]') === element.closest('[popover]'),
      );
    let current = stops()[0];
    const settle = (): void => {
      const all = stops();
      if (current === undefined || !all.includes(current)) current = all[0];
      for (const stop of all) stop.tabIndex = stop === current ? 0 : -1;
    };
    const onFocus = (event: FocusEvent): void => {
      const stop = stops().find((one) => one === event.target);
      if (stop) current = stop;
      settle();
    };
    const onKey = (event: KeyboardEvent): void => {
      const all = stops();
      const at = all.indexOf(event.target as HTMLElement);
      if (at < 0) return;
      const next = nextStop(
        event.key,
        at,
        all.length,
        keysOf(orientation, getComputedStyle(element).direction),
      );
      if (next === null) return;
      event.preventDefault();
      all[next]?.focus();
    };
    const observer = new MutationObserver(settle);
    observer.observe(element, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    element.addEventListener('focusin', onFocus);
    element.addEventListener('keydown', onKey);
    settle();
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('keydown', onKey);
    };
  }, [container, orientation]);
}
