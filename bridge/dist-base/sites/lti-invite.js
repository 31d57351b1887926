import { createHash, randomBytes } from 'node:crypto';
import { BridgeError } from "../errors.js";
import { changeRecord } from "../store/change.js";
import { removeOld } from "../store/pages.js";
import { finish } from "../sweep.js";
/** How long an invite is good: a day, in ms. */
const LASTS = 24 * 60 * 60_000;
/** For so long after its end whoever comes with it is told that it is too old; ms. */
const KNOWN_AFTERWARDS = 7 * LASTS;
/** A registration under way holds its invite at most this long, in ms: more than its requests may take together. */
const HELD = 60_000;
const keyOf = (code) => `lti-invite/${createHash('sha256').update(code).digest('base64url')}`;
const invalid = (sentence) => new BridgeError('lti_invite_invalid', sentence);
/** Issues a one-time code with which one platform may register itself, good for a day. `now` is epoch ms. */
export async function issueLtiInvite(records, now) {
    await finish(forgetOldLtiInvites(records, now));
    const code = randomBytes(18).toString('base64url');
    const invite = { expiresAt: now + LASTS, heldUntil: 0 };
    await records.put(keyOf(code), invite, { ifVersion: null });
    return { code, expiresAt: invite.expiresAt };
}
/** Removes invites that ended a week ago. `now` is epoch ms. */
export const forgetOldLtiInvites = (records, now) => removeOld(records, 'lti-invite/', ({ expiresAt }) => expiresAt + KNOWN_AFTERWARDS <= now);
/** Throws `BridgeError` where the code is not good now: `lti_invite_invalid` (unknown, used), `lti_invite_expired`. */
export async function checkLtiInvite(records, code, now) {
    judge((await records.get(keyOf(code)))?.value ?? null, now);
}
/** Takes the invite for one registration; two at a time cannot have it. Throws as `checkLtiInvite`. `now` is epoch ms. */
export async function holdLtiInvite(records, code, now) {
    const key = keyOf(code);
    await checkLtiInvite(records, code, now); // a code that nobody issued is not written down
    const { version } = await changeRecord(records, key, (found) => {
        const invite = judge(found, now);
        if (now < invite.heldUntil)
            throw invalid('Another registration holds the invite.');
        return { ...invite, heldUntil: now + HELD };
    });
    return {
        async spend() {
            if (!(await records.delete(key, { ifVersion: version }))) {
                throw invalid('The invite was held for too long.');
            }
        },
        async release() {
            const held = await records.get(key);
            if (held?.version !== version)
                return;
            await records.put(key, { ...held.value, heldUntil: 0 }, { ifVersion: version });
        },
    };
}
function judge(invite, now) {
    if (invite === null)
        throw invalid('There is no such invite.');
    if (now >= invite.expiresAt)
        throw new BridgeError('lti_invite_expired', 'The invite is older than a day.');
    return invite;
}
//# sourceMappingURL=lti-invite.js.map