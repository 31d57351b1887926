import type { Link } from '../links/link.ts';
import type { Column } from './column.ts';
import type { Grades } from './grade-service.ts';

/** Where a link's marks go, why they go nowhere, or that it has to be found out first. */
export type Destination =
  | { kind: 'ready'; url: string }
  | { kind: 'refused'; reason: 'no_permission' | 'gone' }
  | { kind: 'unknown'; claim: string | null };

/** By what is known, without asking the platform. Pure. */
export function destinationOf(
  { services, lineItem }: Pick<Link, 'services' | 'lineItem'>,
  { claimed }: Pick<Column, 'claimed'>,
  maySend: (grades: Grades) => boolean,
): Destination {
  const { grades } = services;
  if (grades === null || !maySend(grades)) return { kind: 'refused', reason: 'no_permission' };
  if (grades.lineItem !== null && grades.lineItem !== claimed) {
    return { kind: 'unknown', claim: grades.lineItem };
  }
  if (lineItem === null) return { kind: 'unknown', claim: null };
  return lineItem.gone ? { kind: 'refused', reason: 'gone' } : { kind: 'ready', url: lineItem.url };
}
