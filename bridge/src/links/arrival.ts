import type { Records } from '../store/primitives.ts';
import { type Link, linkIdOf, type LinkPlace, type LinkServices } from './link.ts';
import { usualPlan } from './plan.ts';
import { changeLink, linkOf, noteInContext, type Offered, offeredPlan } from './registry.ts';

/** Groups of one course that are remembered. */
const MOST_GROUPS = 500;

/** What a launch says about its link. */
export type LinkNews = {
  /** The platform's title of the link, or null. */
  title: string | null;
  contextTitle: string;
  services: LinkServices;
  /** The id of an offered plan that came with the link, or null. */
  offered: string | null;
  /** Groups of whoever launches. */
  groups: string[];
};

/**
 * The link of a launch, as it stands after the launch: made with its first one, and written again only when the platform says something
 * new, so that a launch usually costs a read. `now` is epoch ms.
 */
export async function linkAt(records: Records, place: LinkPlace, news: LinkNews, now: number): Promise<Link> {
  const id = linkIdOf(place);
  const known = await linkOf(records, place.site, id);
  if (known !== null && renewed(known, news, null) === known) return known;
  if (known === null) await noteInContext(records, { ...place, id });
  const isOther = news.offered !== null && news.offered !== known?.offered;
  const found = isOther ? await offeredPlan(records, place.site, news.offered ?? '') : null;
  // ids of contexts and links are a deployment's own, and so is what its teachers plan
  const offered = found?.deployment === place.deployment ? found : null;
  return await changeLink(records, place.site, id, (link) =>
    renewed(link ?? newLink(id, place, news, now), news, offered),
  );
}

const newLink = (id: string, place: LinkPlace, news: LinkNews, now: number): Link => ({
  ...place,
  id,
  contextTitle: news.contextTitle,
  plan: usualPlan(news.title ?? news.contextTitle),
  edited: false,
  offered: null,
  groups: [],
  services: news.services,
  lineItem: null,
  createdAt: now,
});

/** The link with what is new; the very same one where nothing is. */
function renewed(link: Link, news: LinkNews, offered: Offered | null): Link {
  const groups = [...new Set([...link.groups, ...news.groups])].slice(0, MOST_GROUPS);
  const isCopied = offered !== null;
  const plan = isCopied ? offered.plan : link.plan;
  // an id that leads nowhere is remembered too, or it would be looked for with every launch
  const from = news.offered ?? link.offered;
  const follows = !isCopied && !link.edited && link.offered === null && news.title !== null;
  const next: Link = {
    ...link,
    contextTitle: news.contextTitle,
    services: news.services,
    groups,
    offered: from,
    edited: isCopied ? false : link.edited,
    plan: follows && from === null ? { ...plan, title: news.title ?? plan.title } : plan,
  };
  return saysTheSame(next, link) ? link : next;
}

/** Every launch asks this: only what a launch can change is looked at. */
const saysTheSame = (next: Link, link: Link): boolean =>
  next.contextTitle === link.contextTitle &&
  next.offered === link.offered &&
  next.edited === link.edited &&
  next.groups.length === link.groups.length &&
  (next.plan === link.plan || next.plan.title === link.plan.title) &&
  JSON.stringify(next.services) === JSON.stringify(link.services);
