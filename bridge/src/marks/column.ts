import type { Link } from '../links/link.ts';
import { changeLink, linkOf } from '../links/registry.ts';
import type { LtiSite } from '../sites/site.ts';
import { changeRecord } from '../store/change.ts';
import type { Records } from '../store/primitives.ts';
import { destinationOf } from './destination.ts';
import type { GradeService, Later } from './grade-service.ts';
import type { Tries } from './tries.ts';

/** What is kept about the column of one link, beside the link itself. */
export type Column = {
  /** The line item that the platform named when the column was found; another one there is news. */
  claimed: string | null;
  /** A teacher has asked for marks: a column that is gone may be made anew, once. */
  asked: boolean;
  tries: Tries | null;
};

const untouched: Column = { claimed: null, asked: false, tries: null };

type LinkPlace = { site: string; link: string };

/** Below it stand the columns of a site's links. */
export const columnKey = ({ site, link = '' }: { site: string; link?: string }): string =>
  `lti-column/${site}/${link}`;

export const columnOf = async (records: Records, place: LinkPlace): Promise<Column> =>
  (await records.get<Column>(columnKey(place)))?.value ?? untouched;

export async function changeColumn(
  records: Records,
  place: LinkPlace,
  change: Partial<Column>,
): Promise<Column> {
  const { value } = await changeRecord<Column>(records, columnKey(place), (known) => ({
    ...untouched,
    ...known,
    ...change,
  }));
  return value;
}

/** What came of finding a column; `refused` with the reason that teachers see. */
export type Found =
  { kind: 'ready' } | { kind: 'refused'; reason: 'no_permission' | 'gone' | 'refused' } | Later;

/**
 * Finds the column of a link's marks, and notes it: the one that the launch names, the one that is known, or the one on the
 * platform; it is made where there is none. One that is gone is looked for, and made anew, only if a teacher has asked.
 */
export async function findColumn(
  { records, service, signal }: { records: Records; service: GradeService; signal: AbortSignal },
  site: LtiSite,
  link: Link,
): Promise<Found> {
  const place = { site: site.id, link: link.id };
  const column = await columnOf(records, place);
  const known = destinationOf(link, column, service.maySend);
  const note = async (url: string): Promise<Found> => {
    await changeLineItem(records, link, () => ({ url, gone: false }));
    await changeColumn(records, place, { claimed: link.services.grades?.lineItem ?? column.claimed });
    return { kind: 'ready' };
  };

  if (known.kind === 'ready') return { kind: 'ready' };
  if (known.kind === 'unknown' && known.claim !== null) return await note(known.claim);
  const { grades } = link.services;
  if (grades === null) return { kind: 'refused', reason: 'no_permission' };
  if (known.kind === 'refused') {
    if (known.reason !== 'gone' || !column.asked || link.lineItem === null) return known;
    const there = await service.isThere(site, grades, link.lineItem.url, signal);
    if (there.kind === 'later') return there;
    // where the tool may not look, the next mark tells
    if (there.kind !== 'no') return await note(link.lineItem.url);
  }
  const outcome = await service.lineItem(site, link, grades, signal);
  switch (outcome.kind) {
    case 'there':
      return await note(outcome.url);
    case 'none':
      return { kind: 'refused', reason: known.kind === 'refused' ? 'gone' : 'no_permission' };
    case 'refused':
      return { kind: 'refused', reason: 'refused' };
    case 'later':
      return outcome;
  }
}

/** Notes that a line item is not there, or not the tool's, any more. */
export const noteGone = (records: Records, link: Link, url: string): Promise<void> =>
  changeLineItem(records, link, (lineItem) =>
    lineItem?.url === url && !lineItem.gone ? { url, gone: true } : lineItem,
  );

/** A link that was forgotten meanwhile does not come back by it. */
async function changeLineItem(
  records: Records,
  link: Link,
  change: (lineItem: Link['lineItem']) => Link['lineItem'],
): Promise<void> {
  if ((await linkOf(records, link.site, link.id)) === null) return;
  await changeLink(records, link.site, link.id, (known) => {
    const before = known ?? link;
    const lineItem = change(before.lineItem);
    return lineItem === before.lineItem ? before : { ...before, lineItem };
  });
}
