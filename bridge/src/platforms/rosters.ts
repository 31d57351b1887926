import { BridgeError } from '../errors.ts';
import type { Link } from '../links/link.ts';
import type { LtiSite } from '../sites/site.ts';
import { servicePlatformOf } from './platform.ts';
import { createRecent } from '../recent.ts';
import { fetchMembers, type RosterMember } from './roster.ts';
import type { ServiceCall } from './service.ts';
import { TokenRefusal } from './token.ts';

/** The course list of a link, as far as it can be had. */
export type CourseList = {
  state: 'complete' | 'partial' | 'unavailable' | 'not_granted';
  members: RosterMember[];
};

/** Never rejects for what a platform does: whoever needs the list has to get by without. */
export type Rosters = (site: LtiSite, link: Link) => Promise<CourseList>;

/** How long one answer is good for, and how long a platform that has failed is left alone; ms. */
const LASTS = 60_000;
const FAILED_LASTS = 10_000;

/** Lists that are kept; each may hold a large course. */
const MAX_KEPT = 20;

/** Course lists, each asked for once a minute however many want it. `clock` in epoch ms. */
export function createRosters({
  call,
  clock,
  onTrouble,
}: {
  call: ServiceCall;
  clock: () => number;
  /** Told why there is none. */
  onTrouble: (error: unknown) => void;
}): Rosters {
  const kept = createRecent<{ list: Promise<CourseList>; until: number }>(MAX_KEPT);

  const read = async (site: LtiSite, url: string): Promise<CourseList> => {
    try {
      const { members, partial } = await fetchMembers(call, servicePlatformOf(site), url);
      return { state: partial ? 'partial' : 'complete', members };
    } catch (error) {
      if (!(error instanceof BridgeError)) throw error;
      onTrouble(error);
      const isNotGranted = error instanceof TokenRefusal && error.reason === 'invalid_scope';
      return { state: isNotGranted ? 'not_granted' : 'unavailable', members: [] };
    }
  };

  return async (site, { services }) => {
    const url = services.roster;
    if (url === null) return { state: 'not_granted', members: [] };
    const key = `${site.id} ${url}`;
    const known = kept.get(key);
    if (known !== undefined && clock() < known.until) return await known.list;
    const entry = { list: read(site, url), until: Infinity };
    kept.set(key, entry);
    const settle = (lasts: number): void => void (entry.until = clock() + lasts);
    entry.list.then(
      ({ state }) => settle(state === 'unavailable' ? FAILED_LASTS : LASTS),
      () => settle(0),
    );
    return await entry.list;
  };
}
