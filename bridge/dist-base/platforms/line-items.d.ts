import type { ServicePlatform } from './platform.ts';
import type { ServiceCall } from './service.ts';
/** A column of a platform's gradebook; `url` is its id. */
export type LineItem = {
    url: string;
    label: string;
    scoreMaximum: number;
    resourceId: string | null;
    resourceLinkId: string | null;
    tag: string | null;
};
/** What a launch says of the gradebook (the AGS `endpoint` claim). */
export type GradebookClaim = {
    scopes: readonly string[];
    lineItems: string | null;
    lineItem: string | null;
};
/** The column that the bridge wants. `resourceId` is the bridge's own name for what is graded. */
export type WantedLineItem = Pick<LineItem, 'label' | 'scoreMaximum'> & {
    resourceId: string;
    resourceLinkId: string;
};
/** `none`: nothing may be graded there, and why. */
export type LineItemOutcome = {
    kind: 'claimed' | 'found' | 'created';
    url: string;
} | {
    kind: 'none';
    reason: 'no_gradebook' | 'no_score_scope' | 'no_line_item';
};
/** Whether these scopes let the tool look at line items. */
export declare const mayRead: (scopes: readonly string[]) => boolean;
/**
 * The line item for a link's marks: the one that the claim names, else the one that is there (by resource link and
 * `resourceId`), else, if the claim's scopes allow it, a new one (Assignment and Grade Services 2.0 §3.2).
 * Throws `lti_service_refused`, `lti_service_unavailable`, `lti_address_refused`.
 */
export declare function lineItemFor(call: ServiceCall, platform: ServicePlatform, { scopes, lineItems, lineItem }: GradebookClaim, wanted: WantedLineItem): Promise<LineItemOutcome>;
/** Looks through all of them: not every platform heeds the filters of the request. */
export declare function findLineItem(call: ServiceCall, platform: ServicePlatform, { scopes, lineItems }: {
    scopes: readonly string[];
    lineItems: string;
}, { resourceId, resourceLinkId }: Pick<WantedLineItem, 'resourceId' | 'resourceLinkId'>): Promise<LineItem | null>;
export declare function createLineItem(call: ServiceCall, platform: ServicePlatform, lineItems: string, { label, scoreMaximum, resourceId, resourceLinkId }: WantedLineItem): Promise<LineItem>;
/** One line item, or null where it is gone or not the bridge's to read any more. */
export declare function readLineItem(call: ServiceCall, platform: ServicePlatform, url: string, { scopes }: {
    scopes: readonly string[];
}): Promise<LineItem | null>;
