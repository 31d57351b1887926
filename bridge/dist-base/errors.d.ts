import type { LtiRefusalCode, RefusalCode } from '@meetbridge/shared/contract';
/** Everything the bridge can refuse with: to programs, or at the LTI door to people. */
export type BridgeErrorCode = RefusalCode | LtiRefusalCode;
/** What a refusal may tell the outside besides its code; never anything secret. */
export type RefusalDetails = {
    /** Epoch seconds. */
    opensAt?: number;
    /** Seconds. */
    retryAfter?: number;
};
/**
 * Every expected failure of the bridge: a stable code for the client, a sentence for the log.
 * The sentence never leaves the bridge and holds no name, token or key.
 */
export declare class BridgeError extends Error {
    readonly code: BridgeErrorCode;
    readonly details: RefusalDetails;
    constructor(code: BridgeErrorCode, sentence: string, options?: {
        cause?: unknown;
        details?: RefusalDetails;
    });
}
