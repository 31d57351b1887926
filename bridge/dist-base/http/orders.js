import { orders } from '@meetbridge/shared/contract';
import { verifySiteRequest } from "../doors/site-request.js";
import { BridgeError } from "../errors.js";
import { siteOrders } from "../livekit/orders.js";
import { readBody, takeBody } from "./body.js";
import { refuseForeignOrigin } from "./cors.js";
import { bearerOf } from "./seat-bearer.js";
/** Orders that a page of the site may carry here for its server. */
export const carriedOrders = ['/orders/end'];
/** Two hundred rooms with ids of the greatest length, all of it escaped. */
const LARGEST = '1mb';
const isOrder = (name) => typeof name === 'string' && Object.hasOwn(orders, name);
/** `POST /orders/:order`, with the site's own signed request as bearer, body as in `orders` → 204. */
export function orderRoute(parts) {
    const { records, once, audience } = parts;
    const act = async (req, res) => {
        const { order } = req.params;
        if (!isOrder(order))
            throw new BridgeError('not_found', 'No such order.');
        const bytes = req.body;
        const body = bytes instanceof Uint8Array ? bytes : new Uint8Array();
        const url = new URL(req.originalUrl, audience).href;
        const site = await verifySiteRequest({ bearer: bearerOf(req) ?? '', method: req.method, url, body }, { store: { records, once }, audience, now: parts.clock() });
        res.locals['site'] = site.id;
        refuseForeignOrigin(req, site);
        // one order's schema gives that order's body; the compiler sees only the union of all
        const read = readBody(req, orders[order]);
        await siteOrders[order](parts, site.id, read);
        res.status(204).end();
    };
    return [takeBody(LARGEST), act];
}
//# sourceMappingURL=orders.js.map