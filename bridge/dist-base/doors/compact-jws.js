import { parseStrictJson } from "./strict-json.js";
const shape = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;
/** Takes a compact JWS with JSON inside apart (RFC 7515 §7.1); null where it is none. Pure. */
export function openJws(token) {
    const parts = shape.exec(token);
    if (parts === null)
        return null;
    const [, header = '', payload = '', signature = ''] = parts;
    try {
        const parsed = parseStrictJson(bytesOf(header));
        // an extension that has to be understood is none of ours (RFC 7515 §4.1.11)
        if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed) || 'crit' in parsed)
            return null;
        return {
            header: parsed,
            payload: parseStrictJson(bytesOf(payload)),
            signed: Buffer.from(`${header}.${payload}`),
            signature: Buffer.from(signature, 'base64url'),
        };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return null;
        throw error;
    }
}
/** One spelling for the same bytes (RFC 4648 §3.5): decoders disagree on what comes of any other. */
function bytesOf(text) {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.toString('base64url') !== text)
        throw new SyntaxError('not base64url');
    return bytes;
}
//# sourceMappingURL=compact-jws.js.map