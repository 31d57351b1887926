import { z } from 'zod';
import { BridgeError } from "../errors.js";
import { isSuccess, jsonOf } from "./json.js";
import { LINE_ITEM_TAG } from "../links/plan.js";
import { readPages } from "./paging.js";
import { SCOPES } from "./scopes.js";
import { withQuery } from "./service-url.js";
const ITEM = 'application/vnd.ims.lis.v2.lineitem+json';
const CONTAINER = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const MAX_ITEMS = 5000;
const Id = z
    .union([z.string(), z.number().transform(String)])
    .nullable()
    .catch(null)
    .default(null);
const Item = z
    .object({
    id: z.string().min(1).max(4096),
    label: z.string().catch(''),
    scoreMaximum: z.coerce.number().positive(),
    resourceId: Id,
    resourceLinkId: Id,
    tag: Id,
})
    .transform(({ id, ...rest }) => ({ url: id, ...rest }));
const Items = z.array(z.unknown());
const itemsOn = (body) => Items.safeParse(body).data?.flatMap((one) => Item.safeParse(one).data ?? []) ?? null;
/** Whether these scopes let the tool look at line items. */
export const mayRead = (scopes) => scopes.includes(SCOPES.lineItem) || scopes.includes(SCOPES.lineItemRead);
/** The lesser of the scopes that the claim gives for reading: fewer rights in the token, and one token for many readings. */
const readingScope = (scopes) => scopes.includes(SCOPES.lineItemRead) ? SCOPES.lineItemRead : SCOPES.lineItem;
/**
 * The line item for a link's marks: the one that the claim names, else the one that is there (by resource link and
 * `resourceId`), else, if the claim's scopes allow it, a new one (Assignment and Grade Services 2.0 §3.2).
 * Throws `lti_service_refused`, `lti_service_unavailable`, `lti_address_refused`.
 */
export async function lineItemFor(call, platform, { scopes, lineItems, lineItem }, wanted) {
    if (!scopes.includes(SCOPES.score))
        return { kind: 'none', reason: 'no_score_scope' };
    if (lineItem !== null)
        return { kind: 'claimed', url: lineItem };
    if (lineItems === null)
        return { kind: 'none', reason: 'no_gradebook' };
    const found = mayRead(scopes) ? await findLineItem(call, platform, { scopes, lineItems }, wanted) : null;
    if (found !== null)
        return { kind: 'found', url: found.url };
    if (!scopes.includes(SCOPES.lineItem))
        return { kind: 'none', reason: 'no_line_item' };
    const created = await createLineItem(call, platform, lineItems, wanted);
    return { kind: 'created', url: created.url };
}
/** Looks through all of them: not every platform heeds the filters of the request. */
export async function findLineItem(call, platform, { scopes, lineItems }, { resourceId, resourceLinkId }) {
    const { items } = await readPages(call, platform, {
        url: withQuery(lineItems, { resource_link_id: resourceLinkId }),
        scopes: [readingScope(scopes)],
        accept: CONTAINER,
        itemsOf: itemsOn,
        maxItems: MAX_ITEMS,
    });
    // one that came with a deep link was made before its meeting had an id, and has the tag alone
    const byTag = items.find((item) => item.tag === LINE_ITEM_TAG && item.resourceLinkId === resourceLinkId);
    const ours = items.filter((item) => item.resourceId === resourceId);
    // not every platform says which link a column hangs on
    const ofLink = [resourceLinkId, null].map((link) => ours.find((item) => item.resourceLinkId === link));
    return ofLink.find((item) => item !== undefined) ?? byTag ?? null;
}
export async function createLineItem(call, platform, lineItems, { label, scoreMaximum, resourceId, resourceLinkId }) {
    const answer = await call(platform, {
        method: 'POST',
        url: lineItems,
        scopes: [SCOPES.lineItem],
        headers: { accept: ITEM, 'content-type': ITEM },
        body: JSON.stringify({ label, scoreMaximum, resourceId, resourceLinkId, tag: LINE_ITEM_TAG }),
    });
    return itemIn(answer);
}
/** One line item, or null where it is gone or not the bridge's to read any more. */
export async function readLineItem(call, platform, url, { scopes }) {
    const answer = await call(platform, { url, scopes: [readingScope(scopes)], headers: { accept: ITEM } });
    return [403, 404, 410].includes(answer.status) ? null : itemIn(answer);
}
function itemIn(answer) {
    const { status } = answer;
    if (status === 429 || status >= 500) {
        throw new BridgeError('lti_service_unavailable', `The gradebook answered ${status}.`);
    }
    const item = isSuccess(answer) ? Item.safeParse(jsonOf(answer)).data : undefined;
    if (item === undefined) {
        throw new BridgeError('lti_service_refused', `The gradebook answered ${status}, and no line item.`);
    }
    return item;
}
//# sourceMappingURL=line-items.js.map