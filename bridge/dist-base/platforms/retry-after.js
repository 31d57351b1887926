/** No platform may keep a mark waiting longer, in ms. */
const LONGEST = 60 * 60_000;
/** How long a `Retry-After` header asks to wait, in ms from `now` (epoch ms): of seconds or of a date (RFC 9110 §10.2.3). Pure. */
export function retryAfterOf(header, now) {
    const said = header?.trim() ?? '';
    const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
    return Number.isNaN(wait) ? undefined : Math.min(LONGEST, Math.max(0, wait));
}
//# sourceMappingURL=retry-after.js.map