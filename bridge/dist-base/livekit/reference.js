import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Titles are cut for the way through LiveKit: the token travels in an address, where proxies allow 8 kB. */
const TITLE_CHARACTERS = 200;
/** What counts where a sealed reference names no rules. */
export const usualRules = { attendeesShareScreen: false, restricted: [] };
const titled = (thing) => ({
    id: thing.id,
    title: Array.from(thing.title).slice(0, TITLE_CHARACTERS).join(''),
});
/** Whom a participant will stand for, from the admission and the id of the seat that came with it. */
export function referenceOf({ launch }, seat) {
    const { id, name, guest } = launch.person;
    return {
        site: launch.site,
        meeting: titled(launch.meeting),
        group: launch.group === null ? null : titled(launch.group),
        person: { id, name, guest },
        role: launch.role,
        seat,
    };
}
/** The rules of an admission, as far as they are worth carrying. */
export function rulesOf({ launch }) {
    const { attendeesShareScreen, restricted } = launch.meeting.settings;
    return attendeesShareScreen || restricted.length > 0 ? { rules: { attendeesShareScreen, restricted } } : {};
}
/**
 * Encrypts a reference for the way through LiveKit (AES-256-GCM, a fresh IV each, bound to the room and identity):
 * everybody in the room sees a participant's metadata, and nobody but a bridge may read or make it.
 * Returns base64url of IV, tag and ciphertext. `key` holds 32 bytes.
 */
export function sealReference(content, place, key) {
    const iv = freshIv();
    const cipher = createCipheriv(CIPHER, key, iv).setAAD(boundTo(place));
    const body = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}
/** Reads a sealed reference back; null for anything that this bridge has not sealed for this very place. */
export function openReference(sealed, place, key) {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length <= IV_BYTES + TAG_BYTES)
        return null;
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
        .setAAD(boundTo(place))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const body = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    try {
        return JSON.parse(Buffer.concat([body, decipher.final()]).toString('utf8'));
    }
    catch {
        return null; // not authentic: somebody else's metadata, or altered
    }
}
/** The rules that somebody's metadata carries. */
export const rulesIn = (sealed, place, key) => openReference(sealed, place, key)?.rules ?? usualRules;
const boundTo = ({ room, identity }) => Buffer.from(`${room} ${identity}`, 'utf8');
/** Random bytes are fetched for many at a time: asking the system costs as much as the encryption. */
let unused = Buffer.alloc(0);
function freshIv() {
    if (unused.length < IV_BYTES)
        unused = randomBytes(IV_BYTES * 256);
    const iv = unused.subarray(0, IV_BYTES);
    unused = unused.subarray(IV_BYTES);
    return iv;
}
//# sourceMappingURL=reference.js.map