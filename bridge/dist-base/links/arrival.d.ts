import type { Records } from '../store/primitives.ts';
import { type Link, type LinkPlace, type LinkServices } from './link.ts';
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
export declare function linkAt(records: Records, place: LinkPlace, news: LinkNews, now: number): Promise<Link>;
