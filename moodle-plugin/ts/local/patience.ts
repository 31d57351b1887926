/** Milliseconds between two looks. */
export const USUAL = 60_000;
/** The longest wait, however often the site has not answered. */
const LONGEST = 15 * 60_000;

/** How long to wait before the next look, after so many failures in a row. Pure. */
export const waitAfter = (failures: number): number => Math.min(USUAL * 2 ** failures, LONGEST);
