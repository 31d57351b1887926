/** Markup that is safe to send: made by `html` alone. */
export declare class Html {
    readonly text: string;
    constructor(text: string);
}
/** What may stand in a template: texts and numbers are escaped, nothing is left out of `null`, `undefined` and `false`. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];
/**
 * Markup with values in it. Everything that is not markup of ours is escaped, for text and for quoted attributes alike;
 * attributes are always written with quotes. Pure.
 *
 * @example
 * html`<a href="${address}">${title}</a>`
 */
export declare const html: (markup: TemplateStringsArray, ...values: readonly Content[]) => Html;
/** Attributes without a value, there or not: `hidden`, `checked`. Pure. */
export declare const when: (isThere: boolean, attribute: "checked" | "selected" | "hidden" | "disabled") => Html;
/** Data for a script of the page: JSON that cannot end its element or begin a comment. Pure. */
export declare const json: (data: unknown) => Html;
