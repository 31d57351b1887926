/** A site as programs see it. Pure. */
export const publicSite = ({ pairedWith: _, ...site }) => site;
//# sourceMappingURL=public-site.js.map