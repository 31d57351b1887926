import { type KeyObject } from 'node:crypto';
/** The tool's RSA keys as platforms read them: RFC 7517, with `alg`, which some platforms' readers need. */
export type ToolJwk = {
    kty: 'RSA';
    n: string;
    e: string;
    kid: string;
    alg: 'RS256';
    use: 'sig';
};
/** The key that signs now. */
export type ToolKey = {
    kid: string;
    privateKey: KeyObject;
};
/** What the operator is shown of a key; `since` is epoch ms. */
export type ToolKeyFact = {
    kid: string;
    as: 'previous' | 'current' | 'next';
    since: number;
};
/** The tool's keys for LTI: deep-linking answers and service-token assertions. */
export type ToolKeys = {
    signing(): Promise<ToolKey>;
    /** Previous, current and next: whoever caches the set knows the next key before it signs. */
    published(): Promise<ToolJwk[]>;
    facts(): Promise<ToolKeyFact[]>;
    /** The next key signs from now on, the one that did stays published, and a new next one is made. `now` is epoch ms. */
    rotate(now: number): Promise<ToolKeyFact[]>;
};
/** The file's name inside the data folder. */
export declare const TOOL_KEY_FILE = "lti-keys.json";
/**
 * The keys of `folder`, made when they are first asked for: a bridge without LTI never makes any. Several processes may share
 * the folder: the first file wins, and a rotation by one is noticed by all with their next use. Nobody but its owner may read it
 * (0600). Throws what the file system throws.
 */
export declare function openToolKeys(folder: string, clock: () => number): ToolKeys;
