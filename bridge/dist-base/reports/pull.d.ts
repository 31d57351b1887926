import type { ReportPage } from '@meetbridge/shared/contract';
import type { Records } from '../store/primitives.ts';
/** The most reports that go out at a time: for a site, starting to work costs more than two hundred rows. */
export declare const PAGE_SIZE = 200;
/** Where the reports of a site are kept; each is the latest about one person in one session. */
export declare const reportsOf: (site: string) => string;
/**
 * The site's reports that were written after `after`, a version of the store (0: all), oldest first. A report that is
 * replaced moves to the end, so that whoever follows the cursor never misses the newest.
 */
export declare function pageOf(records: Records, site: string, after: number): Promise<{
    page: ReportPage;
    last: number;
}>;
