import type { Site } from '../sites/site.ts';
import type { Store } from '../store/primitives.ts';
/**
 * The request as it came in. `url` is absolute, on the bridge's public origin; its query does not count (RFC 9449 §4.3).
 * A `body` must be the one whose SHA-256 the claim of that name tells.
 */
export type SiteRequest = {
    bearer: string;
    method: string;
    url: string;
    body?: Uint8Array;
};
/**
 * Verifies that a paired site makes this very request, once. Returns the site.
 * Throws `BridgeError`: `request_untrusted`, `request_replayed`, `site_suspended`.
 */
export declare function verifySiteRequest({ bearer, method, url, body }: SiteRequest, { store, audience, now }: {
    store: Pick<Store, 'records' | 'once'>;
    audience: string;
    now: number;
}): Promise<Site>;
