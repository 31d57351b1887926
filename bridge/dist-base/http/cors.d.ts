import type { Request, RequestHandler } from 'express';
import type { Site } from '../sites/site.ts';
import type { Records } from '../store/primitives.ts';
/**
 * For what people in meetings call: pages on paired origins may read the answers, no others. The origin of which site it
 * is counts later, once the assertion or the seat has said so: see `refuseForeignOrigin`. No cookies, ever.
 */
export declare function forPairedOrigins(records: Records, clock: () => number): RequestHandler;
/** For what anybody may read: keys, pairing, health. */
export declare const forEverybody: RequestHandler;
/**
 * Throws `BridgeError` `origin_not_paired` where a page of another site makes the request. Browsers always send `Origin` with
 * a POST; what sends none is no page.
 */
export declare function refuseForeignOrigin(req: Request, site: Site): void;
