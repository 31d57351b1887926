/** How deep objects and arrays may nest; nothing of ours comes near. */
const MAX_DEPTH = 32;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/**
 * Parses JSON that is exactly what it seems: refuses a member that stands twice (parsers disagree on which one counts),
 * `__proto__`, nesting deeper than 32, and bytes that are not UTF-8. Throws `SyntaxError`. Pure.
 */
export function parseStrictJson(bytes) {
    let text;
    try {
        text = decoder.decode(bytes);
    }
    catch {
        throw new SyntaxError('not UTF-8');
    }
    refuseDoubtful(text);
    return JSON.parse(text);
}
/**
 * Walks over strings and brackets only; whether the text is JSON at all is for JSON.parse to say, which comes after.
 * A string that a colon follows is a member's name.
 */
function refuseDoubtful(text) {
    const objects = [];
    for (let at = 0; at < text.length; at += 1) {
        switch (text.charAt(at)) {
            case '{':
                objects.push(new Set());
                break;
            case '[':
                objects.push(null);
                break;
            case '}':
            case ']':
                objects.pop();
                break;
            case '"': {
                const end = endOfString(text, at);
                if (isName(text, end + 1))
                    refuseName(text.slice(at, end + 1), objects.at(-1));
                at = end;
                break;
            }
        }
        if (objects.length > MAX_DEPTH)
            throw new SyntaxError('nested too deep');
    }
}
/** The closing quote of the string that opens at `start`. */
function endOfString(text, start) {
    for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
        let backslashes = 0;
        while (text[at - 1 - backslashes] === '\\')
            backslashes += 1;
        if (backslashes % 2 === 0)
            return at;
    }
    throw new SyntaxError('a string without an end');
}
function isName(text, from) {
    let at = from;
    while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r')
        at += 1;
    return text[at] === ':';
}
function refuseName(quoted, object) {
    // an escape may spell the same name another way
    const name = quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);
    if (name === '__proto__')
        throw new SyntaxError('a member named __proto__');
    if (object?.has(name))
        throw new SyntaxError('a member that stands twice');
    object?.add(name);
}
//# sourceMappingURL=strict-json.js.map