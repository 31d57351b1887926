import type { ServicePlatform } from './platform.ts';
import type { ServiceCall } from './service.ts';
/** `partial`: there is more, which could not be had or was not wanted. */
export type Paged<Item> = {
    items: Item[];
    partial: boolean;
};
export type PageRequest<Item> = {
    /** The first page. */
    url: string;
    scopes: readonly string[];
    /** Exactly one media type: Moodle answers no other request. */
    accept: string;
    /** What stands on one page, or null where it is no such page. */
    itemsOf: (body: unknown) => Item[] | null;
    maxItems: number;
    signal?: AbortSignal | undefined;
};
/**
 * Reads all pages of a list. A bearer goes only to where the first page came from: a next page at another origin, or one that
 * has been read, ends the list as partial, and so does a later page that cannot be had. A first page that cannot be had throws:
 * `lti_service_refused`, or what `ServiceCall` throws.
 */
export declare function readPages<Item>(call: ServiceCall, platform: ServicePlatform, { url, scopes, accept, itemsOf, maxItems, signal }: PageRequest<Item>): Promise<Paged<Item>>;
