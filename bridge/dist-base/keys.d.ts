import { type KeyObject } from 'node:crypto';
import type { BridgeKey } from '@meetbridge/shared/contract';
/** The bridge's own keys, one purpose each. */
export type Keys = {
    /** Signs reports to sites. */
    signing: {
        kid: string;
        privateKey: KeyObject;
    };
    /** Public halves as sites pin them: the one in use, and the one that will follow it. */
    published: BridgeKey[];
    /** HS256 key of seats. */
    seat: KeyObject;
    /** AES-256 key of what travels through LiveKit. */
    seal: KeyObject;
    /** HMAC-SHA-256 key of what browsers keep. */
    keep: KeyObject;
    /** Root of the keys of meetings that are encrypted in mode `bridge`. */
    media: KeyObject;
    /** Root of the keys that seal what the LTI door hands to browsers. */
    lti: KeyObject;
};
/** The file's name inside the data folder. */
export declare const KEY_FILE = "keys.json";
/** The RFC 7638 thumbprint of an Ed25519 public key: its `kid` everywhere. `x` is the key in base64url. */
export declare const thumbprintOf: (x: string) => string;
/**
 * Reads the keys of `folder`, making them at the first start. Several processes may do so at once: the first file wins,
 * whole, and nobody but its owner may read it (0600). A file from before a key existed gets it. Throws what the file system throws.
 */
export declare function openKeys(folder: string): Keys;
