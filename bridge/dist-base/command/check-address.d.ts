import type { BridgeKey } from '@meetbridge/shared/contract';
import type { Finding } from './findings.ts';
/** How long an address may take, in milliseconds. */
export declare const ANSWERS_WITHIN = 5000;
/** What went wrong with a request, in one or two words: the system's own code where there is one. */
export declare const failureOf: (error: unknown) => string;
/** Whether the public address leads to this very bridge: it must publish the keys of our data folder. */
export declare function checkAddress(origin: string, published: BridgeKey[]): Promise<Finding>;
/**
 * How far this machine's clock is from those of the bridge's address and of LiveKit; `httpUrl` is LiveKit's. Their `Date`
 * headers tell whole seconds, so half a second of difference means nothing.
 */
export declare function checkClock({ origin, livekitUrl }: {
    origin: string;
    livekitUrl: string;
}, clock: () => number): Promise<Finding>;
