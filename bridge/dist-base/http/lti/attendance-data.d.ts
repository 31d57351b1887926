import type { Link } from '../../links/link.ts';
import type { Rosters } from '../../platforms/rosters.ts';
import type { LtiSite } from '../../sites/site.ts';
import type { Records } from '../../store/primitives.ts';
import type { AttendanceFacts } from './attendance.ts';
type Parts = {
    records: Records;
    rosters: Rosters;
    /** Epoch ms. */
    clock: () => number;
};
/** Who should have come and who came, for one link; `locale` is the one that names are sorted in. */
export declare const attendanceFacts: ({ records, rosters, clock }: Parts) => (site: LtiSite, link: Link, locale: string) => Promise<AttendanceFacts>;
/**
 * The learners on the course list, or null where it cannot be had whole enough to tell. Somebody who also teaches or assists is one
 * if the list calls them a learner, too.
 */
export declare const learnersFrom: (rosters: Rosters) => (site: LtiSite, link: Link) => Promise<ReadonlySet<string> | null>;
export {};
