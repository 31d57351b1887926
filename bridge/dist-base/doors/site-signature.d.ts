import type { Site } from '../sites/site.ts';
import type { OpenedJws } from './compact-jws.ts';
/** Seconds that the clocks of a site and the bridge may differ. */
export declare const CLOCK_LEEWAY = 5;
/**
 * Whether a key of that site which is good at `now` (epoch ms) has signed this, as EdDSA (RFC 8037 §3.1).
 * Synchronous `node:crypto`, because every launch comes by here and jose costs half as much again.
 */
export declare function isSignedBy(site: Site, { header, signed, signature }: OpenedJws, now: number): boolean;
