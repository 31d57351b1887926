/** One parameter of a link. Beside straight double quotes, which are the rule, others and none are understood. */
const PARAMETER = /\s*;\s*([^;,=\s]*)\s*(?:=\s*("(?:[^"\\]|\\.)*"|'[^']*'|[\u201c-\u201e][^\u201c-\u201e"]*[\u201c-\u201e"]|[\u2018\u2019][^\u2018\u2019]*[\u2018\u2019]|[^;,]*))?/y;
const QUOTES = /["'\u2018\u2019\u201c-\u201e]/g;
/**
 * Reads `Link` headers (RFC 8288 §3), also as platforms write them: without quotes or with typographic ones, in any case.
 * Several headers come joined by commas, as Node joins them. Addresses stay as they are. Pure.
 */
export function linksOf(header) {
    const text = textOf(header);
    const links = [];
    let start = text.indexOf('<');
    while (start !== -1) {
        const end = text.indexOf('>', start);
        if (end === -1)
            break;
        const { rels, after } = relsFrom(text, end + 1);
        links.push({ target: text.slice(start + 1, end).trim(), rels });
        start = text.indexOf('<', after);
    }
    return links;
}
/** The address of the next page, seen from this one (`base`), or null. Pure. */
export function nextOf(header, base) {
    if (header === undefined)
        return null;
    const links = linksOf(typeof header === 'string' ? header : header.join(', '));
    const next = links.find(({ rels }) => rels.includes('next'));
    return next !== undefined && URL.canParse(next.target, base) ? new URL(next.target, base).href : null;
}
function relsFrom(text, start) {
    let rel = null;
    let after = start;
    for (;;) {
        PARAMETER.lastIndex = after;
        const [matched, name = '', value = ''] = PARAMETER.exec(text) ?? [];
        if (matched === undefined)
            break;
        after += matched.length;
        // the first one counts (RFC 8288 §3.3)
        if (name.toLowerCase() === 'rel')
            rel ??= value.replace(QUOTES, '');
    }
    return { rels: (rel ?? '').toLowerCase().split(/\s+/).filter(Boolean), after };
}
/** Node gives each byte of a header as a character; platforms that write more than ASCII write UTF-8. */
function textOf(header) {
    if (!/[\x80-\xff]/.test(header) || /[^\x00-\xff]/.test(header))
        return header;
    const utf8 = Buffer.from(header, 'latin1').toString('utf8');
    return utf8.includes('\ufffd') ? header : utf8;
}
//# sourceMappingURL=link-header.js.map