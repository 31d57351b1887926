import { createHash, randomBytes, randomInt } from 'node:crypto';
import { cleanTitle } from "../admission/clean-name.js";
import { BridgeError } from "../errors.js";
import { removeOld } from "../store/pages.js";
import { finish } from "../sweep.js";
import { addSite, changeSite, removeSite } from "./registry.js";
import { withKey } from "./site.js";
/** How long a code is good: a day, in ms. */
export const INVITE_LASTS = 24 * 60 * 60 * 1000;
/** The code's letters and digits, none easily confused; see `PairingCode` in the contract. 25 of them hold 124 bits. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const GROUPS = 5;
const GROUP_LENGTH = 5;
const hashOf = (code) => createHash('sha256')
    .update(code.toUpperCase().replace(/[^2-9A-Z]/g, ''))
    .digest('base64url');
const makeCode = () => Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')).join('-');
/**
 * Issues a one-time code for a site at `origin`, good for a day. With `rotates`, pairing gives that site another key
 * instead of making a new one. `now` is epoch ms.
 */
export async function issueInvite(records, { origin, rotates, now }) {
    await finish(forgetOldInvites(records, now));
    const code = makeCode();
    const invite = {
        origin,
        site: rotates ?? `s_${randomBytes(12).toString('base64url')}`,
        rotates: rotates !== undefined,
        expiresAt: now + INVITE_LASTS,
    };
    await records.put(`invite/${hashOf(code)}`, invite, { ifVersion: null });
    return { code, origin, expiresAt: invite.expiresAt };
}
/** Removes codes that have expired. `now` is epoch ms. */
export const forgetOldInvites = (records, now) => removeOld(records, 'invite/', ({ expiresAt }) => expiresAt <= now);
/**
 * Pairs a site that has proved its key. Reports go to the origin of the code, or nowhere. The one write that counts is the site's own: whoever makes it has used the code.
 * Throws `BridgeError`: `code_invalid` (unknown, used, or its site is gone), `code_expired`, `code_wrong_origin`.
 */
export async function pair(records, { code, claims, key, now, }) {
    const hash = hashOf(code);
    const invite = (await records.get(`invite/${hash}`))?.value;
    if (invite === undefined)
        throw new BridgeError('code_invalid', 'There is no such code.');
    if (now >= invite.expiresAt)
        throw new BridgeError('code_expired', 'The code is older than a day.');
    if (!claims.origins.includes(invite.origin)) {
        throw new BridgeError('code_wrong_origin', 'The code was issued for another origin.');
    }
    const { origins, reports } = claims;
    // the bridge sends requests there: to the one host that the operator has named, never to another one inside their network
    if (reports !== null && new URL(reports).origin !== invite.origin) {
        throw new BridgeError('code_wrong_origin', 'The address for reports is not on the origin of the code.');
    }
    // what the operator's terminal will show
    const shown = { name: cleanTitle(claims.name), software: cleanTitle(claims.software) };
    const told = { ...shown, origins: [...new Set(origins)], reports, pairedWith: hash };
    const site = invite.rotates
        ? await changeSite(records, invite.site, (old) => {
            if (old.pairedWith === hash)
                throw used();
            return withKey({ ...old, ...told }, key, now);
        })
        : await addNew(records, withKey({ id: invite.site, keys: [], status: 'active', createdAt: now, ...told }, key, now));
    if (site === null)
        throw used();
    await records.delete(`invite/${hash}`);
    return site;
}
/** Ends the trust in a site, and every code that would bring it back. Returns whether it was there. */
export async function unpair(records, id) {
    for (const { key, value } of await records.list('invite/')) {
        if (value.site === id)
            await records.delete(key);
    }
    return await removeSite(records, id);
}
const used = () => new BridgeError('code_invalid', 'The code has been used, or its site is gone.');
const addNew = async (records, site) => (await addSite(records, site)) ? site : null;
//# sourceMappingURL=pairing.js.map