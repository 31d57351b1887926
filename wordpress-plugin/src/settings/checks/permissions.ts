import { __, sprintf } from '@wordpress/i18n';
import type { Finding } from './finding';

const needed = ['camera', 'microphone', 'display-capture'];

/** Features that a Permissions-Policy header takes away from the page itself. Pure. */
export const blockedFeatures = (header: string): string[] =>
  needed.filter((feature) => {
    const allowed = new RegExp(`(?:^|,)\\s*${feature}\\s*=\\s*(\\([^)]*\\)|\\*|self)`, 'i').exec(header)?.[1];
    return allowed !== undefined && allowed !== '*' && !/\bself\b|\*/.test(allowed);
  });

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
      blocked.map((feature) => `${feature}=(self)`).join(', '),
    ),
  };
};
