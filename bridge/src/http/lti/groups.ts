import type { Visit } from '../../doors/lti/visit.ts';
import type { Link } from '../../links/link.ts';
import { type CourseGroup, fetchGroups } from '../../platforms/groups.ts';
import { servicePlatformOf } from '../../platforms/platform.ts';
import { createRecent } from '../../recent.ts';
import type { ServiceCall } from '../../platforms/service.ts';
import { ltiSiteOf } from '../../sites/registrations.ts';
import type { Records } from '../../store/primitives.ts';

/** How long the groups of a course, or of one person in it, are taken for the same, in ms. */
const SAME_FOR = 60_000;

const MAX_KEPT = 5000;

export type GroupsOf = (visit: Visit, link: Link) => Promise<Visit['groups']>;

/**
 * The groups whose rooms somebody may enter: their own, for a teacher every one that is known. The platform's group service names
 * them where it offers one (Course Groups Service 1.0); otherwise what launches have told counts. A platform that does not answer
 * keeps nobody out of what is known.
 */
export function createGroups({
  records,
  call,
  clock,
  onTrouble,
}: {
  records: Records;
  call: ServiceCall;
  /** Epoch ms. */
  clock: () => number;
  onTrouble: (error: unknown) => void;
}): GroupsOf {
  const asked = createRecent<{ until: number; groups: Promise<CourseGroup[]> }>(MAX_KEPT);

  const ask = (link: Link, url: string, userId: string | null): Promise<CourseGroup[]> => {
    const key = JSON.stringify([link.site, url, userId]);
    const known = asked.get(key);
    if (known !== undefined && clock() < known.until) return known.groups;
    const groups = fetchFrom(link.site, url, userId).catch((error: unknown) => {
      onTrouble(error);
      if (known !== undefined) return known.groups;
      asked.delete(key);
      return [];
    });
    asked.set(key, { until: clock() + SAME_FOR, groups });
    return groups;
  };

  const fetchFrom = async (id: string, url: string, userId: string | null): Promise<CourseGroup[]> => {
    const site = await ltiSiteOf(records, id);
    if (site === null) return [];
    const platform = servicePlatformOf(site);
    return (await fetchGroups(call, platform, url, userId === null ? {} : { userId })).groups;
  };

  return async (visit, link) => {
    if (link.plan.rooms === 'one') return [];
    const { groups: url } = link.services;
    const told = visit.teaches ? link.groups.map((id) => ({ id, title: null })) : visit.groups;
    const named = url === null ? [] : await ask(link, url, visit.teaches ? null : visit.person.id);
    const all = new Map<string, string | null>(told.map(({ id, title }) => [id, title]));
    for (const { id, name } of named) all.set(id, name || null);
    return [...all].map(([id, title]) => ({ id, title }));
  };
}
