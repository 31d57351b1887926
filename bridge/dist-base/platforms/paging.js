import { BridgeError } from "../errors.js";
import { isSuccess, jsonOf } from "./json.js";
import { nextOf } from "./link-header.js";
const MAX_PAGES = 100;
const MAX_BYTES = 16 * 1024 * 1024;
/** How long one page, and all of them, may take; ms. */
const PAGE_WITHIN = 15_000;
const ALL_WITHIN = 120_000;
/**
 * Reads all pages of a list. A bearer goes only to where the first page came from: a next page at another origin, or one that
 * has been read, ends the list as partial, and so does a later page that cannot be had. A first page that cannot be had throws:
 * `lti_service_refused`, or what `ServiceCall` throws.
 */
export async function readPages(call, platform, { url, scopes, accept, itemsOf, maxItems, signal }) {
    const end = AbortSignal.timeout(ALL_WITHIN);
    const whole = signal === undefined ? end : AbortSignal.any([signal, end]);
    const readPage = async (page) => {
        const answer = await call(platform, {
            url: page,
            scopes,
            headers: { accept },
            maxBytes: MAX_BYTES,
            within: PAGE_WITHIN,
            signal: whole,
        });
        const items = isSuccess(answer) ? itemsOf(jsonOf(answer)) : null;
        if (items === null)
            throw refusalOf(answer);
        return { items, next: nextOf(answer.headers['link'], page) };
    };
    const items = [];
    const seen = new Set();
    let page = url;
    for (;;) {
        const read = await readPage(page).catch((error) => {
            if (seen.size === 0 || !(error instanceof BridgeError))
                throw error;
            return null;
        });
        if (read === null)
            return { items, partial: true };
        seen.add(new URL(page).href);
        const room = maxItems - items.length;
        for (const item of read.items.slice(0, room))
            items.push(item);
        if (read.items.length > room)
            return { items, partial: true };
        if (read.next === null)
            return { items, partial: false };
        const isElsewhere = new URL(read.next).origin !== new URL(url).origin;
        const isEnough = seen.size >= MAX_PAGES || items.length >= maxItems;
        if (isElsewhere || isEnough || seen.has(read.next))
            return { items, partial: true };
        page = read.next;
    }
}
const refusalOf = ({ status }) => status === 429 || status >= 500
    ? new BridgeError('lti_service_unavailable', `The service answered ${status}.`)
    : new BridgeError('lti_service_refused', `The service answered ${status}, and no list.`);
//# sourceMappingURL=paging.js.map