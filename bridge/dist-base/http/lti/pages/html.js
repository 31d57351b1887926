/** Markup that is safe to send: made by `html` alone. */
export class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
const escapes = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
const escaped = (text) => /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => escapes[character] ?? '') : text;
const textOf = (content) => {
    if (content instanceof Html)
        return content.text;
    if (typeof content === 'string')
        return escaped(content);
    if (typeof content === 'number')
        return String(content);
    if (content === null || content === undefined || content === false)
        return '';
    return content.map(textOf).join('');
};
/**
 * Markup with values in it. Everything that is not markup of ours is escaped, for text and for quoted attributes alike;
 * attributes are always written with quotes. Pure.
 *
 * @example
 * html`<a href="${address}">${title}</a>`
 */
export const html = (markup, ...values) => {
    let text = markup[0] ?? '';
    for (const [index, value] of values.entries())
        text += textOf(value) + (markup[index + 1] ?? '');
    return new Html(text);
};
/** Attributes without a value, there or not: `hidden`, `checked`. Pure. */
export const when = (isThere, attribute) => new Html(isThere ? ` ${attribute}` : '');
/** Data for a script of the page: JSON that cannot end its element or begin a comment. Pure. */
export const json = (data) => new Html(JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029'));
//# sourceMappingURL=html.js.map