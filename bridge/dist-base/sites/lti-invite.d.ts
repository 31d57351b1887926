import type { Records } from '../store/primitives.ts';
/** An invite that one registration holds, and nobody else meanwhile. */
export type HeldInvite = {
    /** Uses it up, for good. Throws `lti_invite_invalid` where it was held for too long, and somebody else has it now. */
    spend(): Promise<void>;
    /** Gives it back, so that the same link may be tried again. */
    release(): Promise<void>;
};
/** Issues a one-time code with which one platform may register itself, good for a day. `now` is epoch ms. */
export declare function issueLtiInvite(records: Records, now: number): Promise<{
    code: string;
    expiresAt: number;
}>;
/** Removes invites that ended a week ago. `now` is epoch ms. */
export declare const forgetOldLtiInvites: (records: Records, now: number) => AsyncGenerator<void>;
/** Throws `BridgeError` where the code is not good now: `lti_invite_invalid` (unknown, used), `lti_invite_expired`. */
export declare function checkLtiInvite(records: Records, code: string, now: number): Promise<void>;
/** Takes the invite for one registration; two at a time cannot have it. Throws as `checkLtiInvite`. `now` is epoch ms. */
export declare function holdLtiInvite(records: Records, code: string, now: number): Promise<HeldInvite>;
