/** A difference below this, in seconds, is the way from the server and no wrong clock. */
const WAY = 5;

/**
 * The server's time in epoch seconds, as near as this page can know it: a computer whose clock is wrong counts down rightly
 * and sees the button at the right moment.
 *
 * @param told the server's time when it answered, epoch seconds
 * @param heardAt the own time when that answer arrived, epoch milliseconds; the page's own answer when absent
 */
export const clockFrom = (told: number, heardAt?: number) => {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const heard = heardAt ?? (page ? performance.timeOrigin + page.responseStart : Date.now());
  const ahead = told - heard / 1000;
  const offset = Math.abs(ahead) < WAY ? 0 : ahead;
  return () => Date.now() / 1000 + offset;
};
