import type { Site } from '../sites/site.ts';

/** A site as programs see it. Pure. */
export const publicSite = ({ pairedWith: _, ...site }: Site): Omit<Site, 'pairedWith'> => site;
