/**
 * Parses JSON that is exactly what it seems: refuses a member that stands twice (parsers disagree on which one counts),
 * `__proto__`, nesting deeper than 32, and bytes that are not UTF-8. Throws `SyntaxError`. Pure.
 */
export declare function parseStrictJson(bytes: Uint8Array): unknown;
