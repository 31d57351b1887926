import type { Site } from '../sites/site.ts';
/** A site as programs see it. Pure. */
export declare const publicSite: ({ pairedWith: _, ...site }: Site) => Omit<Site, "pairedWith">;
