const MINUTE = 60_000;
/** Longer than anybody waits: then one of the two clocks is wrong, and nothing is said. */
const TOO_LONG = 12 * 60 * MINUTE;

/** How long ago something was, in words such as "3 min. ago"; under a minute it is now. Empty where clocks differ too much. Pure. */
export function agoIn(since: number, now: number, locale: string): string {
  const passed = now - since;
  if (Math.abs(passed) > TOO_LONG) return '';
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const minutes = Math.max(0, Math.floor(passed / MINUTE));
  if (minutes === 0) return words.format(0, 'second');
  return minutes < 60 ? words.format(-minutes, 'minute') : words.format(-Math.floor(minutes / 60), 'hour');
}
