import { type KeyObject } from 'node:crypto';
import type { MeetingSettings } from '@meetbridge/shared/contract';
import type { Admission } from '../admission/admission.ts';
import type { Reference } from '../attendance/event.ts';
/** Where a sealed reference belongs; it opens nowhere else. */
export type Place = {
    room: string;
    identity: string;
};
/**
 * What a participant's metadata holds: whom they stand for, when their ticket was issued, and when their meeting closes, or
 * null for never. Epoch ms.
 */
export type SealedReference = {
    reference: Reference;
    issuedAt: number;
    closesAt: number | null;
    /** The site's settings that decide what they may do; absent where they are the usual ones. */
    rules?: Rules;
};
export type Rules = Pick<MeetingSettings, 'attendeesShareScreen' | 'restricted'>;
/** What counts where a sealed reference names no rules. */
export declare const usualRules: Rules;
/** Whom a participant will stand for, from the admission and the id of the seat that came with it. */
export declare function referenceOf({ launch }: Admission, seat: string): Reference;
/** The rules of an admission, as far as they are worth carrying. */
export declare function rulesOf({ launch }: Admission): {
    rules?: Rules;
};
/**
 * Encrypts a reference for the way through LiveKit (AES-256-GCM, a fresh IV each, bound to the room and identity):
 * everybody in the room sees a participant's metadata, and nobody but a bridge may read or make it.
 * Returns base64url of IV, tag and ciphertext. `key` holds 32 bytes.
 */
export declare function sealReference(content: SealedReference, place: Place, key: KeyObject): string;
/** Reads a sealed reference back; null for anything that this bridge has not sealed for this very place. */
export declare function openReference(sealed: string, place: Place, key: KeyObject): SealedReference | null;
/** The rules that somebody's metadata carries. */
export declare const rulesIn: (sealed: string, place: Place, key: KeyObject) => Rules;
