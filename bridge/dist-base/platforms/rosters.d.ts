import type { Link } from '../links/link.ts';
import type { LtiSite } from '../sites/site.ts';
import { type RosterMember } from './roster.ts';
import type { ServiceCall } from './service.ts';
/** The course list of a link, as far as it can be had. */
export type CourseList = {
    state: 'complete' | 'partial' | 'unavailable' | 'not_granted';
    members: RosterMember[];
};
/** Never rejects for what a platform does: whoever needs the list has to get by without. */
export type Rosters = (site: LtiSite, link: Link) => Promise<CourseList>;
/** Course lists, each asked for once a minute however many want it. `clock` in epoch ms. */
export declare function createRosters({ call, clock, onTrouble, }: {
    call: ServiceCall;
    clock: () => number;
    /** Told why there is none. */
    onTrouble: (error: unknown) => void;
}): Rosters;
