type Box = { left: number; top: number; right: number; bottom: number; width: number; height: number };
type Size = { width: number; height: number };

const GAP = 6;
const MARGIN = 8;

/**
 * Where a popup goes beside the thing that opened it: above where there is room, else below, aligned to its start,
 * and always wholly inside the view. Pixels from the view's top left. Pure.
 */
export function placeOf(
  popup: Size,
  anchor: Box,
  view: Size,
  direction: string,
): { left: number; top: number } {
  const above = anchor.top - GAP - popup.height;
  const below = anchor.bottom + GAP;
  const top = above >= MARGIN ? above : Math.min(below, view.height - MARGIN - popup.height);
  const start = direction === 'rtl' ? anchor.right - popup.width : anchor.left;
  const left = Math.min(start, view.width - MARGIN - popup.width);
  return { left: Math.max(MARGIN, left), top: Math.max(MARGIN, top) };
}

/** Puts an open popup of the top layer beside its button. */
export function placeBeside(popup: HTMLElement, anchor: HTMLElement): void {
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const { width, height } = popup.getBoundingClientRect();
  const { direction } = getComputedStyle(anchor);
  const { left, top } = placeOf({ width, height }, anchor.getBoundingClientRect(), view, direction);
  popup.style.left = `${left}px`;
  popup.style.top = `${top}px`;
}
