import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync } from 'node:crypto';
import { freshBytes } from "./random.js";
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Longer than anything that is sealed here: a deep linking request with its `data`. */
const MAX_LENGTH = 65_536;
/** The sealer of one purpose; `root` is the bridge's LTI key (32 bytes). */
export function createSealer(root, purpose) {
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', root, '', `meetbridge-lti-${purpose}-v1`, 32)));
    return {
        seal(content) {
            const iv = freshBytes(IV_BYTES);
            const cipher = createCipheriv(CIPHER, key, iv);
            const body = cipher.update(JSON.stringify(content), 'utf8');
            cipher.final();
            return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
        },
        open(sealed) {
            if (sealed.length > MAX_LENGTH)
                return null;
            const bytes = Buffer.from(sealed, 'base64url');
            if (bytes.length <= IV_BYTES + TAG_BYTES)
                return null;
            const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), {
                authTagLength: TAG_BYTES,
            });
            decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
            const body = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
            try {
                decipher.final();
            }
            catch {
                return null; // not authentic: somebody else's, or altered
            }
            return JSON.parse(body.toString('utf8'));
        },
    };
}
//# sourceMappingURL=sealed.js.map