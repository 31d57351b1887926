import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isOurs } from './key-owner.ts';
import { type ShortcutName, shortcutOf } from './shortcuts.ts';

export type ShortcutActions = Partial<Record<ShortcutName, () => void>>;

/** Does what keys say, while the focus is in the meeting or nowhere; a key without an action is left to the page. */
export function useShortcuts(
  meeting: RefObject<HTMLElement | null>,
  on: boolean,
  actions: ShortcutActions,
): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent): void => {
      const name = shortcutOf(event);
      const action = name === null ? undefined : latest.current[name];
      if (action === undefined || meeting.current === null || !isOurs(event, meeting.current)) return;
      event.preventDefault();
      if (!event.repeat) action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [meeting, on]);
}
