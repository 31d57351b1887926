/** Unicode UAX #9: what stands between these turns no sentence round. */
const ISOLATE = '\u2068';
const POP = '\u2069';
const PLACE = /\{(\w+)(?:, plural,((?:\s*\w+ \{[^{}]*\})+)\s*)?\}/g;
const BRANCH = /(\w+) \{([^{}]*)\}/g;
/** The branch of an ICU plural for a count. */
const branchFor = (branches, count, locale) => {
    const wanted = new Intl.PluralRules(locale).select(count);
    let words = '';
    for (const [, form = '', text = ''] of branches.matchAll(BRANCH)) {
        if (form === wanted)
            return text;
        if (form === 'other')
            words = text;
    }
    return words;
};
/**
 * Fills a message: `{name}`, and ICU's plurals with `#` for the number. The browser side of the pages does it with this same
 * function. Pure.
 */
export function format(message, values, locale) {
    if (!message.includes('{'))
        return message;
    return message.replace(PLACE, (whole, name, branches) => {
        const value = values[name];
        if (value === undefined)
            return whole;
        if (typeof value === 'string')
            return `${ISOLATE}${value}${POP}`;
        const number = new Intl.NumberFormat(locale).format(value);
        return branches === undefined ? number : branchFor(branches, value, locale).replaceAll('#', number);
    });
}
//# sourceMappingURL=format.js.map