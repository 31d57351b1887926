import type { LinkNews } from '../../links/arrival.ts';
import { type LinkPlace } from '../../links/link.ts';
import type { LtiSite } from '../../sites/site.ts';
import { type DeepLinkingClaims, type ResourceLinkClaims } from './claims.ts';
import type { Picking, Visit } from './visit.ts';
/** Where a launch of a resource link leads, and what it says about the link. */
export type Arrival = {
    visit: Visit;
    place: LinkPlace;
    news: LinkNews;
};
/** Custom parameters that the tool asks for or has set itself; none of them gives a right. */
export declare const customNames: {
    readonly plan: "meetbridge_plan";
    readonly groups: "meetbridge_groups";
};
type Person = {
    deployment: string;
    sub: string;
};
/**
 * Whom a launch of a resource link brings, and where. `neutral` stands in for a name that the platform keeps to itself;
 * `now` is epoch ms. Pure.
 */
export declare function arrivalOf(site: LtiSite, { deployment, sub }: Person, claims: ResourceLinkClaims, { neutral, now }: {
    neutral: (locale: string | null) => string;
    now: number;
}): Arrival;
/**
 * The choice that a deep linking request asks for. Throws `BridgeError`: `lti_teachers_only`, `lti_message_unsupported` where the
 * platform takes no resource links back, `lti_return_refused`. `mayReturnTo` judges the platform's address. Pure.
 */
export declare function pickingOf(site: LtiSite, { deployment, sub }: Person, claims: DeepLinkingClaims, mayReturnTo: (address: string) => boolean): Picking;
export {};
