import type { Link } from '../../links/link.ts';
import { registerOf } from '../../marks/register.ts';
import type { Rosters } from '../../platforms/rosters.ts';
import type { LtiSite } from '../../sites/site.ts';
import type { Records } from '../../store/primitives.ts';
import type { AttendanceFacts } from './attendance.ts';
import { learns, peopleOf, sessionsOf } from './attendance-rows.ts';

type Parts = {
  records: Records;
  rosters: Rosters;
  /** Epoch ms. */
  clock: () => number;
};

/** Who should have come and who came, for one link; `locale` is the one that names are sorted in. */
export const attendanceFacts =
  ({ records, rosters, clock }: Parts) =>
  async (site: LtiSite, link: Link, locale: string): Promise<AttendanceFacts> => {
    const [list, rows] = await Promise.all([rosters(site, link), registerOf(records, site.id, link.id)]);
    const people = peopleOf(link, list, rows, { now: clock(), locale });
    return { sessions: sessionsOf(rows), people, roster: list.state };
  };

/**
 * The learners on the course list, or null where it cannot be had whole enough to tell. Somebody who also teaches or assists is one
 * if the list calls them a learner, too.
 */
export const learnersFrom =
  (rosters: Rosters) =>
  async (site: LtiSite, link: Link): Promise<ReadonlySet<string> | null> => {
    const { state, members } = await rosters(site, link);
    if (state !== 'complete' && state !== 'partial') return null;
    return new Set(members.filter(learns).map(({ sub }) => sub));
  };
