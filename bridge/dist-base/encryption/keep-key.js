import { createHmac } from 'node:crypto';
import { purposeText } from "../admission/names.js";
/**
 * The key to what one person's browser keeps of one room, 256 bits in base64url: the same on every visit, so that a reload opens
 * it again, and nobody else's. HMAC-SHA-256 with the bridge's `keep` key. Pure.
 */
export const keepKeyOf = ({ room, identity }, key) => createHmac('sha256', key)
    .update(purposeText('meetbridge-keep-v1', [room, identity]))
    .digest('base64url');
//# sourceMappingURL=keep-key.js.map