import express, {} from 'express';
import { parseStrictJson } from "../doors/strict-json.js";
import { BridgeError } from "../errors.js";
/** Bodies are taken as bytes and never unpacked, so that a limit is a limit. */
export const takeBody = (limit, type = 'application/json') => express.raw({ limit, type, inflate: false });
/** Reads a JSON body by its schema. Throws `BridgeError` `request_malformed`, which names members and no values. */
export function readBody(req, schema) {
    const body = req.body;
    if (!(body instanceof Uint8Array))
        throw new BridgeError('request_malformed', 'There is no body of the right type.');
    const parsed = schema.safeParse(jsonOf(body));
    if (parsed.success)
        return parsed.data;
    const places = parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'body'} (${code})`);
    throw new BridgeError('request_malformed', `The body is not as agreed: ${places.join(', ')}.`);
}
function jsonOf(body) {
    try {
        return parseStrictJson(body);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw new BridgeError('request_malformed', 'The body is not strict JSON.');
        throw error;
    }
}
/** Answers with JSON. Every join ends here, so it goes out as one text in one piece, which `res.json` does not do. */
export function answerJson(res, status, body) {
    res.statusCode = status;
    res.setHeader('Content-Type', 'application/json; charset=utf-8');
    res.end(JSON.stringify(body));
}
//# sourceMappingURL=body.js.map