import { BridgeError } from "../errors.js";
/** Where a reader of reports stands, as text for the outside: opaque there, a version of the store here. */
export const cursorAt = (version) => `c${version.toString(36)}`;
/** The version that a cursor stands for; nothing at all is the beginning. Throws `request_malformed` for any other text. */
export function versionAt(cursor) {
    if (cursor === undefined || cursor === '')
        return 0;
    const version = /^c[0-9a-z]{1,10}$/.test(cursor) ? Number.parseInt(cursor.slice(1), 36) : NaN;
    if (!Number.isSafeInteger(version) || cursorAt(version) !== cursor) {
        throw new BridgeError('request_malformed', 'The cursor is none that this bridge gave.');
    }
    return version;
}
//# sourceMappingURL=cursor.js.map