import { type OrderBody, type OrderName, orders } from '@meetbridge/shared/contract';
import type { RequestHandler } from 'express';
import type { z } from 'zod';
import { verifySiteRequest } from '../doors/site-request.ts';
import { BridgeError } from '../errors.ts';
import { type OrderParts, siteOrders } from '../livekit/orders.ts';
import type { Once, Records } from '../store/primitives.ts';
import { readBody, takeBody } from './body.ts';
import { refuseForeignOrigin } from './cors.ts';
import { bearerOf } from './seat-bearer.ts';

export type OrdersParts = OrderParts & {
  records: Records;
  once: Once;
  /** The bridge's public origin. */
  audience: string;
};

/** Orders that a page of the site may carry here for its server. */
export const carriedOrders: string[] = ['/orders/end'];

/** Two hundred rooms with ids of the greatest length, all of it escaped. */
const LARGEST = '1mb';

const isOrder = (name: unknown): name is OrderName => typeof name === 'string' && Object.hasOwn(orders, name);

/** `POST /orders/:order`, with the site's own signed request as bearer, body as in `orders` → 204. */
export function orderRoute(parts: OrdersParts): RequestHandler[] {
  const { records, once, audience } = parts;
  const act: RequestHandler = async (req, res) => {
    const { order } = req.params;
    if (!isOrder(order)) throw new BridgeError('not_found', 'No such order.');
    const bytes: unknown = req.body;
    const body = bytes instanceof Uint8Array ? bytes : new Uint8Array();
    const url = new URL(req.originalUrl, audience).href;
    const site = await verifySiteRequest(
      { bearer: bearerOf(req) ?? '', method: req.method, url, body },
      { store: { records, once }, audience, now: parts.clock() },
    );
    res.locals['site'] = site.id;
    refuseForeignOrigin(req, site);
    // one order's schema gives that order's body; the compiler sees only the union of all
    const read = readBody(req, orders[order] as z.ZodType<OrderBody<OrderName>>);
    await (
      siteOrders[order] as (parts: OrderParts, site: string, body: OrderBody<OrderName>) => Promise<void>
    )(parts, site.id, read);
    res.status(204).end();
  };
  return [takeBody(LARGEST), act];
}
