import { BridgeError } from "../../errors.js";
/**
 * Reads query and form together (LTI 1.3 allows both at the login). A parameter that stands twice is refused and never
 * joined: parsers disagree on which one counts. Throws `BridgeError` `code`. Pure.
 */
export function readParameters(query, form, code) {
    const found = new Map();
    for (const source of [query, form]) {
        if (source === '')
            continue;
        for (const [name, value] of new URLSearchParams(source)) {
            if (found.has(name))
                throw new BridgeError(code, 'A parameter stands twice.');
            found.set(name, value);
        }
    }
    return found;
}
/** A parameter's value; null where it is missing or empty. Throws `BridgeError` `code` where it is longer than `longest`. Pure. */
export function parameterOf(parameters, name, { longest, code }) {
    const value = parameters.get(name);
    if (value === undefined || value === '')
        return null;
    if (value.length > longest)
        throw new BridgeError(code, `The parameter ${name} is too long.`);
    return value;
}
//# sourceMappingURL=parameters.js.map