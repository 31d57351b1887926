import { __, sprintf } from '@wordpress/i18n';
import { blockedConnection } from '../../../../shared/host-page/policies.ts';
import type { Finding } from './finding';

/** Whether the policies of the front page let it reach the bridge and a media server. Pure. */
export const judgeContentPolicy = (policies: string[], bridge: string, self: string): Finding => {
  switch (blockedConnection(policies, bridge, self)) {
    case 'bridge':
      return {
        state: 'bad',
        text: __('Your site’s Content-Security-Policy does not let pages reach the bridge.', 'meetbridge'),
        next: sprintf(
          /* translators: %s: the bridge's address. */
          __('Add %s to its connect-src, and the media server’s wss:// address too.', 'meetbridge'),
          bridge,
        ),
      };
    case 'media':
      return {
        state: 'warning',
        text: __('Your site’s Content-Security-Policy may keep pages from the media server.', 'meetbridge'),
        next: __('Add the media server’s wss:// address to its connect-src.', 'meetbridge'),
      };
    case null:
      return { state: 'good', text: __('Pages may reach the bridge.', 'meetbridge') };
  }
};
