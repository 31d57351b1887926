import { __, _n, sprintf } from '@wordpress/i18n';
import type { Finding } from './finding';

/** More than this, in seconds, and the bridge may take an assertion for old or for one from the future. */
const TOLERANCE = 5;

/** Compares the two servers' clocks, both in epoch seconds and read at about the same time. Pure. */
export const judgeClock = (site: number, bridge: number): Finding => {
  const ahead = Math.round(site - bridge);
  const seconds = Math.abs(ahead);
  if (seconds <= TOLERANCE)
    return { state: 'good', text: __('The clocks of site and bridge agree.', 'meetbridge') };
  const text =
    ahead > 0
      ? /* translators: %d: number of seconds. */
        _n(
          'This site’s clock is %d second ahead of the bridge’s.',
          'This site’s clock is %d seconds ahead of the bridge’s.',
          seconds,
          'meetbridge',
        )
      : /* translators: %d: number of seconds. */
        _n(
          'This site’s clock is %d second behind the bridge’s.',
          'This site’s clock is %d seconds behind the bridge’s.',
          seconds,
          'meetbridge',
        );
  return {
    state: 'bad',
    text: sprintf(text, seconds),
    next: __('Set both servers’ clocks by NTP; joining fails until they agree.', 'meetbridge'),
  };
};
