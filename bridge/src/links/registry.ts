import { createHash, randomBytes } from 'node:crypto';
import { changeRecord } from '../store/change.ts';
import type { Records } from '../store/primitives.ts';
import type { Link } from './link.ts';
import type { Plan } from './plan.ts';

export const linkKey = (site: string, id = ''): string => `lti-link/${site}/${id}`;
const offeredKey = (site: string, id: string): string => `lti-plan/${site}/${id}`;

/** A plan that a teacher has made for a link that does not exist yet: deep linking came first. */
export type Offered = { id: string; deployment: string; context: string; plan: Plan; madeAt: number };

const offeredId = /^[\w-]{22}$/;

export async function linkOf(records: Records, site: string, id: string): Promise<Link | null> {
  return (await records.get<Link>(linkKey(site, id)))?.value ?? null;
}

/** Applies a pure change to a link; the very value it was given leaves it as it is. */
export async function changeLink(
  records: Records,
  site: string,
  id: string,
  change: (link: Link | null) => Link,
): Promise<Link> {
  return (await changeRecord<Link>(records, linkKey(site, id), change)).value;
}

type ContextRecord = { links: string[] };

/** Meetings of one course that a teacher may choose from; the latest count. */
const MOST_IN_CONTEXT = 50;

const contextKey = (site: string, deployment: string, context: string): string =>
  `lti-context/${site}/${createHash('sha256')
    .update(JSON.stringify([deployment, context]))
    .digest('base64url')}`;

/** Remembers that a link stands in a course. */
export async function noteInContext(
  records: Records,
  { site, deployment, context, id }: Pick<Link, 'site' | 'deployment' | 'context' | 'id'>,
): Promise<void> {
  await changeRecord<ContextRecord>(records, contextKey(site, deployment, context), (known) => {
    const links = [...(known?.links ?? []).filter((one) => one !== id), id].slice(-MOST_IN_CONTEXT);
    return { links };
  });
}

/** The links of a course, the latest first. */
export async function linksInContext(
  records: Records,
  { site, deployment, context }: { site: string; deployment: string; context: string },
): Promise<Link[]> {
  const found = await records.get<ContextRecord>(contextKey(site, deployment, context));
  const links = await Promise.all((found?.value.links ?? []).map((id) => linkOf(records, site, id)));
  return links.filter((link) => link !== null).toReversed();
}

/** Keeps a plan for the link that the platform is about to make; answers its id, which goes into the link's `custom`. */
export async function offerPlan(
  records: Records,
  site: string,
  offered: Omit<Offered, 'id'>,
): Promise<string> {
  const id = randomBytes(16).toString('base64url');
  await records.put(offeredKey(site, id), { ...offered, id }, { ifVersion: null });
  return id;
}

/** The plan with that id, if it was made in this very registration; `custom` is no authority for anything else. */
export async function offeredPlan(records: Records, site: string, id: string): Promise<Offered | null> {
  return offeredId.test(id) ? ((await records.get<Offered>(offeredKey(site, id)))?.value ?? null) : null;
}
