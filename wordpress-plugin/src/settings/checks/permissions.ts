import { __, sprintf } from '@wordpress/i18n';
import { blockedFeatures, featuresAllowed } from '../../../../shared/host-page/policies.ts';
import type { Finding } from './finding';

/** Whether the front page may use camera, microphone and screen. Pure. */
export const judgePermissions = (header: string): Finding => {
  const blocked = blockedFeatures(header);
  if (blocked.length === 0)
    return { state: 'good', text: __('Pages may use camera, microphone and screen.', 'meetbridge') };
  return {
    state: 'bad',
    text: sprintf(
      /* translators: %s: list of features, such as camera, microphone. */
      __('Your site’s Permissions-Policy header forbids: %s.', 'meetbridge'),
      blocked.join(', '),
    ),
    next: sprintf(
      /* translators: %s: part of an HTTP header. */
      __('Where that header is set (web server, host or security plugin), allow: %s', 'meetbridge'),
      featuresAllowed(blocked),
    ),
  };
};
