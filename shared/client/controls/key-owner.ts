const WRITES = 'textarea, select, [contenteditable]:not([contenteditable="false"]), input';
const NOT_TEXT = ['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'reset'];

/** Whether an element takes letters for itself. */
export const takesText = (element: Element): boolean =>
  element.matches(WRITES) && !(element instanceof HTMLInputElement && NOT_TEXT.includes(element.type));

/**
 * Whether a key is the meeting's: the focus is in it, or nowhere on the page. What writes text, menus and dialogs keep their
 * keys, and what somebody else has answered already is answered.
 */
export function isOurs(event: KeyboardEvent, meeting: HTMLElement): boolean {
  const target = event.composedPath()[0];
  if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return false;
  const nowhere = target === document.body || target === document.documentElement;
  if (!nowhere && !meeting.contains(target)) return false;
  return !takesText(target) && meeting.querySelector(':popover-open, dialog[open]') === null;
}
