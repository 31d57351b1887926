import type { Link } from '../links/link.ts';
import type { Column } from './column.ts';
import type { Grades } from './grade-service.ts';
/** Where a link's marks go, why they go nowhere, or that it has to be found out first. */
export type Destination = {
    kind: 'ready';
    url: string;
} | {
    kind: 'refused';
    reason: 'no_permission' | 'gone';
} | {
    kind: 'unknown';
    claim: string | null;
};
/** By what is known, without asking the platform. Pure. */
export declare function destinationOf({ services, lineItem }: Pick<Link, 'services' | 'lineItem'>, { claimed }: Pick<Column, 'claimed'>, maySend: (grades: Grades) => boolean): Destination;
