import { __ } from '@wordpress/i18n';
import type { Finding } from './finding';

/** Whether the bridge still signs with a key this site has pinned. Pure. */
export const judgeKeys = (pinned: string[], published: { kid?: string }[]): Finding =>
  published.some(({ kid }) => kid !== undefined && pinned.includes(kid))
    ? { state: 'good', text: __('The bridge’s key is the one this site trusts.', 'meetbridge') }
    : {
        state: 'bad',
        text: __('The bridge has other keys than when this site was connected.', 'meetbridge'),
        next: __(
          'Ask its operator whether the bridge was set up anew. If so, disconnect and connect again with a new code.',
          'meetbridge',
        ),
      };
