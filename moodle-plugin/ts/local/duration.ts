/** Moodle's own words for lengths of time, one and many. */
export type Units = Record<
  'year' | 'years' | 'day' | 'days' | 'hour' | 'hours' | 'min' | 'mins' | 'sec' | 'secs',
  string
>;

const SIZES = [
  ['year', 31_536_000],
  ['day', 86_400],
  ['hour', 3600],
  ['min', 60],
  ['sec', 1],
] as const;

/**
 * A length of time in its two largest units, in the words that Moodle's `format_time()` uses: what the script writes is
 * what the server wrote. Pure.
 */
export const durationText = (seconds: number, units: Units): string => {
  const first = SIZES.findIndex(([, size]) => seconds >= size);
  if (first < 0) return '';
  let rest = seconds;
  return SIZES.slice(first, first + 2)
    .flatMap(([unit, size]) => {
      const count = Math.floor(rest / size);
      rest %= size;
      return count ? [`${count} ${units[count === 1 ? unit : (`${unit}s` as const)]}`] : [];
    })
    .join(' ');
};
