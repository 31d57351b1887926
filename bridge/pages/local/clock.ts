/** A difference below this, in seconds, is the way from the server and no wrong clock. */
const WAY = 5;

/**
 * The bridge's time in epoch seconds, as near as this page can know it: a computer whose clock is wrong counts down rightly.
 *
 * @param told what the bridge's clock showed when it answered with this page, epoch seconds
 */
export const clockFrom = (told: number): (() => number) => {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const heard = page === undefined ? Date.now() : performance.timeOrigin + page.responseStart;
  const ahead = told - heard / 1000;
  const offset = Math.abs(ahead) < WAY ? 0 : ahead;
  return () => Date.now() / 1000 + offset;
};
