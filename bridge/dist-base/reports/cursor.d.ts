/** Where a reader of reports stands, as text for the outside: opaque there, a version of the store here. */
export declare const cursorAt: (version: number) => string;
/** The version that a cursor stands for; nothing at all is the beginning. Throws `request_malformed` for any other text. */
export declare function versionAt(cursor: string | undefined): number;
