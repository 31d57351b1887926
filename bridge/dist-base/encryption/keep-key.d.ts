import { type KeyObject } from 'node:crypto';
/**
 * The key to what one person's browser keeps of one room, 256 bits in base64url: the same on every visit, so that a reload opens
 * it again, and nobody else's. HMAC-SHA-256 with the bridge's `keep` key. Pure.
 */
export declare const keepKeyOf: ({ room, identity }: {
    room: string;
    identity: string;
}, key: KeyObject) => string;
