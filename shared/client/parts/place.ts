type Box = { left: number; top: number; right: number; bottom: number };
type Size = { width: number; height: number };

const GAP = 6;
const MARGIN = 8;

/**
 * Where a popup goes beside the thing that opened it: above where there is room, else below, aligned to its start,
 * or to its end where the start would leave the bounds. Pixels from the view's top left. Pure.
 */
export function placeOf(
  popup: Size,
  anchor: Box,
  bounds: Box,
  direction: string,
): { left: number; top: number } {
  const above = anchor.top - GAP - popup.height;
  const below = anchor.bottom + GAP;
  const top = above >= bounds.top ? above : Math.min(below, bounds.bottom - popup.height);
  const [fromLeft, fromRight] = [anchor.left, anchor.right - popup.width];
  const fits = (left: number): boolean => left >= bounds.left && left + popup.width <= bounds.right;
  const wishes = direction === 'rtl' ? [fromRight, fromLeft] : [fromLeft, fromRight];
  const left = wishes.find(fits) ?? Math.min(anchor.left, bounds.right - popup.width);
  return { left: Math.max(bounds.left, left), top: Math.max(bounds.top, top) };
}

/** Puts an open popup of the top layer beside its button, inside the meeting as far as that is in view. */
export function placeBeside(popup: HTMLElement, anchor: HTMLElement): void {
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const meeting = anchor.closest('.meeting')?.getBoundingClientRect();
  const left = Math.max(0, meeting?.left ?? 0) + MARGIN;
  const right = Math.min(view.width, meeting?.right ?? view.width) - MARGIN;
  const bounds = { left, right, top: MARGIN, bottom: view.height - MARGIN };
  const place = placeOf(
    popup.getBoundingClientRect(),
    anchor.getBoundingClientRect(),
    bounds,
    getComputedStyle(anchor).direction,
  );
  popup.style.left = `${place.left}px`;
  popup.style.top = `${place.top}px`;
}
