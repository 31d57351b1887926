import { createHash } from 'node:crypto';
import type { Store } from '../store/primitives.ts';
import type { RowPlace } from './row.ts';

/** Topic of the marks' jobs, and subject of the signal that there is one. */
export const MARK = 'mark';

/** Work on one person's mark, or (`identity` null) on the column that a link's marks stand in. */
export type MarkJob = { site: string; link: string; identity: string | null };

/** After somebody has left, in ms: who comes back at once gets one mark, and not two. */
const GATHERS = 10_000;

/** One job a person, and one a link. */
const idOf = ({ site, link, identity }: MarkJob): string =>
  createHash('sha256')
    .update(JSON.stringify([site, link, identity]))
    .digest('base64url');

type Parts = Pick<Store, 'queue' | 'signals'>;

async function add({ queue, signals }: Parts, body: MarkJob, notBefore: number): Promise<void> {
  await queue.add(MARK, body, { id: idOf(body), notBefore });
  signals.publish(MARK, { site: body.site });
}

/** Has one person's mark looked at; `now` is epoch ms. */
export const addPerson = (
  parts: Parts,
  { site, link, identity }: RowPlace,
  now: number,
  { gathers = GATHERS }: { gathers?: number } = {},
): Promise<void> => add(parts, { site, link, identity }, now + gathers);

/** Has a link's column looked at, and then the marks of everybody in it. */
export const addLink = (
  parts: Parts,
  { site, link }: { site: string; link: string },
  now: number,
): Promise<void> => add(parts, { site, link, identity: null }, now);
