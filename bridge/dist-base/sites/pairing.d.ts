import type { PairingClaims } from '@meetbridge/shared/contract';
import type { Records } from '../store/primitives.ts';
import { type Site } from './site.ts';
/** How long a code is good: a day, in ms. */
export declare const INVITE_LASTS: number;
/** A code as it is handed over, once. */
export type IssuedInvite = {
    code: string;
    origin: string;
    expiresAt: number;
};
/**
 * Issues a one-time code for a site at `origin`, good for a day. With `rotates`, pairing gives that site another key
 * instead of making a new one. `now` is epoch ms.
 */
export declare function issueInvite(records: Records, { origin, rotates, now }: {
    origin: string;
    rotates?: string;
    now: number;
}): Promise<IssuedInvite>;
/** Removes codes that have expired. `now` is epoch ms. */
export declare const forgetOldInvites: (records: Records, now: number) => AsyncGenerator<void>;
/**
 * Pairs a site that has proved its key. Reports go to the origin of the code, or nowhere. The one write that counts is the site's own: whoever makes it has used the code.
 * Throws `BridgeError`: `code_invalid` (unknown, used, or its site is gone), `code_expired`, `code_wrong_origin`.
 */
export declare function pair(records: Records, { code, claims, key, now, }: {
    code: string;
    claims: PairingClaims;
    key: {
        kid: string;
        x: string;
    };
    now: number;
}): Promise<Site>;
/** Ends the trust in a site, and every code that would bring it back. Returns whether it was there. */
export declare function unpair(records: Records, id: string): Promise<boolean>;
