import type { Registration } from './registration.ts';
/** A public key of a site. Times are epoch ms; it opens launches until `retiresAt`. */
export type SiteKey = {
    kid: string;
    x: string;
    addedAt: number;
    retiresAt: number | null;
};
/** One WordPress, one Moodle, one LTI registration or one other host that we trust. */
export type Site = {
    /** `s_` and 16 random base64url characters. */
    id: string;
    /** As the site calls itself. */
    name: string;
    /** Where its pages live: browsers may come from these origins and no others. */
    origins: string[];
    /** The site's address that takes reports, or null where it pulls them. */
    reports: string | null;
    /** Name and version of its software. */
    software: string;
    keys: SiteKey[];
    /** `pending`: an LTI registration that the operator has not approved yet. */
    status: 'active' | 'suspended' | 'pending';
    /** Epoch ms. */
    createdAt: number;
    /** Hash of the invite it was last paired with: what makes a code good once. */
    pairedWith: string;
    /** For an LTI registration: where the platform is and what is agreed with it. Its people come by the LTI door alone. */
    lti?: Registration;
};
/** A site that is an LTI registration. */
export type LtiSite = Site & {
    lti: Registration;
};
/** How long the old key stays good beside a new one: 24 hours, in ms. */
export declare const KEY_OVERLAP: number;
/** The key with that id if it is good at `now` (epoch ms). Pure. */
export declare const keyOf: (site: Site, kid: string, now: number) => SiteKey | null;
/**
 * The site with a new key; every other one retires after the overlap, and those retired by now are gone. A suspended site keeps
 * none beside the new one: nobody comes in with it, and it may be the reason for the suspension. Pure.
 */
export declare const withKey: (site: Site, key: {
    kid: string;
    x: string;
}, now: number) => Site;
