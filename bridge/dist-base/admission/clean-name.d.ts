/**
 * A person's name as others will see it: one line, without characters that hide or turn text, at most 80 letters. Pure.
 * A name with nothing to see becomes "?". Cleaning twice changes nothing. Markup stays as it is: it is text.
 */
export declare const cleanName: (name: string) => string;
/** A meeting's or group's title, as `cleanName` but longer, and possibly empty. Pure. */
export declare const cleanTitle: (title: string) => string;
/** A moderator's line for those who wait, as `cleanTitle` but as long as the contract allows. Pure. */
export declare const cleanNote: (note: string) => string;
