import { __, sprintf } from '@wordpress/i18n';
import type { Finding } from './finding';

/**
 * Judges what the bridge says to a launch into a meeting that is over. "meeting_over" is the right answer: it comes
 * after site, key, origin and times were found good. Null means the browser was not let through at all. Pure.
 */
export const judgeLaunch = (code: string | null, origin: string): Finding => {
  const again = __('Disconnect, and connect again with a new code from the bridge’s operator.', 'meetbridge');
  switch (code) {
    case 'meeting_over':
      return {
        state: 'good',
        text: __('The bridge trusts this site and lets its readers in.', 'meetbridge'),
      };
    case null:
    case 'origin_not_paired':
      return {
        state: 'bad',
        text: sprintf(
          /* translators: %s: this site's origin, such as https://example.org. */
          __('The bridge does not let in people from %s.', 'meetbridge'),
          origin,
        ),
        next: __(
          'The site’s address has changed since it was connected. Connect it again with a new code.',
          'meetbridge',
        ),
      };
    case 'assertion_untrusted':
      return {
        state: 'bad',
        text: __('The bridge does not know this site or its key any more.', 'meetbridge'),
        next: again,
      };
    case 'site_suspended':
      return {
        state: 'bad',
        text: __('The bridge’s operator has suspended this site.', 'meetbridge'),
        next: __('Ask the operator why.', 'meetbridge'),
      };
    case 'assertion_wrong_audience':
      return {
        state: 'bad',
        text: __('The bridge goes by another address now.', 'meetbridge'),
        next: again,
      };
    case 'assertion_expired':
    case 'assertion_from_future':
      return {
        state: 'bad',
        text: __('The bridge finds that this site’s clock is wrong.', 'meetbridge'),
        next: __('Set both servers’ clocks by NTP; joining fails until they agree.', 'meetbridge'),
      };
    default:
      return {
        state: 'bad',
        text: sprintf(
          /* translators: %s: code of an error. */
          __('The bridge is in trouble (%s).', 'meetbridge'),
          code,
        ),
        next: __('Its operator can run “meetbridge doctor” on the bridge’s machine.', 'meetbridge'),
      };
  }
};
