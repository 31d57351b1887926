import { __, sprintf } from '@wordpress/i18n';
import type { Finding } from './finding';

/** More than this, in seconds, and the bridge may take an assertion for old or for one from the future. */
const TOLERANCE = 5;

/** Compares the two servers' clocks, both in epoch seconds and read at about the same time. Pure. */
export const judgeClock = (site: number, bridge: number): Finding => {
  const seconds = Math.round(site - bridge);
  if (Math.abs(seconds) <= TOLERANCE)
    return { state: 'good', text: __('The clocks of site and bridge agree.', 'meetbridge') };
  return {
    state: 'bad',
    text: sprintf(
      seconds > 0
        ? /* translators: %d: number of seconds. */
          __('This site’s clock is %d seconds ahead of the bridge’s.', 'meetbridge')
        : /* translators: %d: number of seconds. */
          __('This site’s clock is %d seconds behind the bridge’s.', 'meetbridge'),
      Math.abs(seconds),
    ),
    next: __('Set both servers’ clocks by NTP; joining fails until they agree.', 'meetbridge'),
  };
};
