import type { Records } from '../store/primitives.ts';
import type { Site } from './site.ts';
export declare const isSiteId: (text: string) => boolean;
/** The site with that id, or null. Always read fresh, so that a suspension counts at once. */
export declare function siteOf(records: Records, id: string): Promise<Site | null>;
/** Every site, oldest change first. */
export declare function listSites(records: Records): Promise<Site[]>;
/** Whether any site has pages at that origin; which one, the launch must say. */
export declare function isPairedOrigin(records: Records, origin: string): Promise<boolean>;
/** Stores a new site; false where its id is taken. */
export declare function addSite(records: Records, site: Site): Promise<boolean>;
/** Applies a pure change to a site, however many act at once. Returns the site as written; null where there is none. */
export declare function changeSite(records: Records, id: string, change: (site: Site) => Site): Promise<Site | null>;
/** Ends the trust in a site: its launches are unknown from now on. Returns whether it was there. */
export declare function removeSite(records: Records, id: string): Promise<boolean>;
