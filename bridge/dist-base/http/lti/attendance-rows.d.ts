import type { Interval } from '@meetbridge/shared/contract';
import type { Link } from '../../links/link.ts';
import { type Row } from '../../marks/row.ts';
import type { RosterMember } from '../../platforms/roster.ts';
import type { CourseList } from '../../platforms/rosters.ts';
import type { AttendanceRow } from './pages/attendance.ts';
/** Whether the list calls them a learner, alone or besides something else. Pure. */
export declare const learns: ({ roles, status }: RosterMember) => boolean;
/** Everybody who came, and the learners who did not, by name. `now` is epoch ms. Pure. */
export declare function peopleOf({ site, plan }: Pick<Link, 'site' | 'plan'>, { state, members }: CourseList, rows: readonly Row[], { now, locale }: {
    now: number;
    locale: string;
}): AttendanceRow[];
/** When the meeting was held, its groups' rooms at the same time as one. Pure. */
export declare function sessionsOf(rows: readonly Pick<Row, 'sessions'>[]): Interval[];
