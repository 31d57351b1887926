import type { Records } from '../store/primitives.ts';
import type { Link } from './link.ts';
import type { Plan } from './plan.ts';
export declare const linkKey: (site: string, id?: string) => string;
/** A plan that a teacher has made for a link that does not exist yet: deep linking came first. */
export type Offered = {
    id: string;
    deployment: string;
    context: string;
    plan: Plan;
    madeAt: number;
};
export declare function linkOf(records: Records, site: string, id: string): Promise<Link | null>;
/** Applies a pure change to a link; the very value it was given leaves it as it is. */
export declare function changeLink(records: Records, site: string, id: string, change: (link: Link | null) => Link): Promise<Link>;
/** Remembers that a link stands in a course. */
export declare function noteInContext(records: Records, { site, deployment, context, id }: Pick<Link, 'site' | 'deployment' | 'context' | 'id'>): Promise<void>;
/** The links of a course, the latest first. */
export declare function linksInContext(records: Records, { site, deployment, context }: {
    site: string;
    deployment: string;
    context: string;
}): Promise<Link[]>;
/** Keeps a plan for the link that the platform is about to make; answers its id, which goes into the link's `custom`. */
export declare function offerPlan(records: Records, site: string, offered: Omit<Offered, 'id'>): Promise<string>;
/** The plan with that id, if it was made in this very registration; `custom` is no authority for anything else. */
export declare function offeredPlan(records: Records, site: string, id: string): Promise<Offered | null>;
