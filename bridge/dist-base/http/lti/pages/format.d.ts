/** What a message is given: a text, or a number that plurals choose by. */
export type Values = {
    readonly [name: string]: string | number;
};
/**
 * Fills a message: `{name}`, and ICU's plurals with `#` for the number. The browser side of the pages does it with this same
 * function. Pure.
 */
export declare function format(message: string, values: Values, locale: string): string;
