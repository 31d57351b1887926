import { html } from "./html.js";
const kept = new Map();
/** Formatters cost more than a page; their locales are ours, yet as many as people have regions. */
function formatFor(locale) {
    let format = kept.get(locale);
    if (format === undefined) {
        format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
        if (kept.size >= 100)
            kept.clear();
        kept.set(locale, format);
    }
    return format;
}
/**
 * A moment for people, epoch ms: in UTC here, in the reader's own zone once a script of the page has rewritten it. What says which
 * zone it is stands in an element of the part `zone`. Pure.
 */
export const moment = (at, say) => html `<time datetime="${new Date(at).toISOString()}">${formatFor(say.locale).format(at)}</time>`;
/** From when until when a meeting is open, epoch seconds; null for always. Pure. */
export function openingText({ opensAt, closesAt }, say) {
    const text = (at) => formatFor(say.locale).format(at * 1000);
    const zone = 'UTC';
    if (opensAt !== null && closesAt !== null)
        return say('meeting.range', { from: text(opensAt), to: text(closesAt), zone });
    if (opensAt !== null)
        return say('meeting.from', { from: text(opensAt), zone });
    return closesAt === null ? null : say('meeting.until', { to: text(closesAt), zone });
}
//# sourceMappingURL=when.js.map