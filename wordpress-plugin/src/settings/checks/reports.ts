import { __, sprintf } from '@wordpress/i18n';
import type { Finding } from './finding';

/** Whether reports have come. Before the first meeting there is nothing to report. Pure but for the time zone. */
export const judgeReports = (last: number | null): Finding =>
  last === null
    ? {
        state: 'warning',
        text: __('No attendance report has come yet.', 'meetbridge'),
        next: __(
          'That is normal before the first meeting. If it stays so after one, the bridge cannot reach this site.',
          'meetbridge',
        ),
      }
    : {
        state: 'good',
        text: sprintf(
          /* translators: %s: date and time. */
          __('Attendance reports arrive; the last came %s.', 'meetbridge'),
          new Date(last * 1000).toLocaleString(document.documentElement.lang),
        ),
      };
