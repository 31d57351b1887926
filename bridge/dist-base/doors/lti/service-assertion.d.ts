import type { ToolKeys } from '../../tool-keys.ts';
/** Signs what the tool asks a platform's token endpoint with (RFC 7523 §2.2), by the key that signs now. */
export declare const assertionSigner: (keys: ToolKeys) => (claims: {
    [claim: string]: unknown;
}) => Promise<string>;
