import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Where the focus goes when what had it has gone: to the controls. */
const FALLBACK = '.bar [tabindex="0"]';

/** When a tile, a page or a panel goes away with the focus in it, a keyboard would stand on nothing; this catches it. */
export function useKeptFocus(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    let last: HTMLElement | null = null;
    const onFocus = (event: FocusEvent): void => void (last = event.target as HTMLElement);
    // A focus that moves on leaves an element that is still there; one whose element goes, none. That shows a moment later.
    const onBlur = ({ target: left }: FocusEvent): void =>
      queueMicrotask(() => {
        if (last === left && last?.isConnected === true) last = null;
      });
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected) return;
      last = null;
      const root = target.getRootNode() as ShadowRoot;
      if (root.activeElement === null) target.querySelector<HTMLElement>(FALLBACK)?.focus();
    });
    observer.observe(target, { childList: true, subtree: true });
    target.addEventListener('focusin', onFocus);
    target.addEventListener('focusout', onBlur);
    return () => {
      observer.disconnect();
      target.removeEventListener('focusin', onFocus);
      target.removeEventListener('focusout', onBlur);
    };
  }, [element]);
}
