/** What always stands in the bar, and how wide the bar is. */
export type BarRoom = {
  /** Pixels inside the meeting. */
  width: number;
  /** Narrow bars have smaller gaps, and device switches without their menus. */
  narrow: boolean;
  switches: number;
  /** The button to leave carries its word. */
  wideLeave: boolean;
};

const BUTTON = 44;

/** How many more buttons fit beside what always stands there: the device switches, "More" and "Leave". Pure. */
export function slotsOf({ width, narrow, switches, wideLeave }: BarRoom): number {
  const gap = narrow ? 6 : 8;
  const padding = narrow ? 12 : 24 + 12;
  const fixed = switches * ((narrow ? BUTTON : 79) + gap) + (BUTTON + gap) + (wideLeave ? 150 : BUTTON);
  return Math.max(0, Math.floor((width - padding - fixed) / (BUTTON + gap)));
}

/** Parts controls into those that stand in the bar and those under "More"; both keep their order, the lowest rank stays longest. Pure. */
export function fit<C extends { rank: number }>(
  controls: readonly C[],
  slots: number,
): { bar: C[]; more: C[] } {
  const byRank = controls.filter(({ rank }) => rank < Infinity).sort((a, b) => a.rank - b.rank);
  const chosen = new Set(byRank.slice(0, slots));
  return {
    bar: controls.filter((control) => chosen.has(control)),
    more: controls.filter((control) => !chosen.has(control)),
  };
}
