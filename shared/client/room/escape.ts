import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Calls `close` when Escape is pressed inside an element, while nothing on top of it (a menu, a dialog) takes the key. */
export function useEscape(element: RefObject<HTMLElement | null>, close: (() => void) | null): void {
  useEffect(() => {
    const target = element.current;
    if (target === null || close === null) return;
    const onKey = (event: KeyboardEvent): void => {
      const onTop = target.querySelector(':popover-open, dialog[open]');
      if (event.key === 'Escape' && onTop === null) close();
    };
    target.addEventListener('keydown', onKey);
    return () => target.removeEventListener('keydown', onKey);
  }, [element, close]);
}
