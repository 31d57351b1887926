import { hkdfSync } from 'node:crypto';
import { purposeText } from "../admission/names.js";
/**
 * The bridge's key of one room, session and generation: HKDF-SHA-256 (RFC 5869) of the bridge's `media` key, with the session's
 * salt, for `meetbridge-meeting-v1` and the netstrings of room and generation. It is derived anew each time and kept nowhere. Pure.
 */
export function meetingKeyOf(room, { salt, generation }, key) {
    const info = purposeText('meetbridge-meeting-v1', [room, String(generation)]);
    const derived = hkdfSync('sha256', key, Buffer.from(salt, 'base64url'), info, 32);
    return { generation, key: Buffer.from(derived).toString('base64url') };
}
//# sourceMappingURL=meeting-key.js.map