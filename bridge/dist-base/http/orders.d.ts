import type { RequestHandler } from 'express';
import { type OrderParts } from '../livekit/orders.ts';
import type { Once, Records } from '../store/primitives.ts';
export type OrdersParts = OrderParts & {
    records: Records;
    once: Once;
    /** The bridge's public origin. */
    audience: string;
};
/** Orders that a page of the site may carry here for its server. */
export declare const carriedOrders: string[];
/** `POST /orders/:order`, with the site's own signed request as bearer, body as in `orders` → 204. */
export declare function orderRoute(parts: OrdersParts): RequestHandler[];
