/** One link of a `Link` header: its target as it stands there, and its relations in lower case. */
export type WebLink = {
    target: string;
    rels: string[];
};
/**
 * Reads `Link` headers (RFC 8288 §3), also as platforms write them: without quotes or with typographic ones, in any case.
 * Several headers come joined by commas, as Node joins them. Addresses stay as they are. Pure.
 */
export declare function linksOf(header: string): WebLink[];
/** The address of the next page, seen from this one (`base`), or null. Pure. */
export declare function nextOf(header: string | readonly string[] | undefined, base: string): string | null;
