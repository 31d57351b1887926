import express, {} from 'express';
import { readParameters } from "../../doors/lti/parameters.js";
import { BridgeError } from "../../errors.js";
const FORM = 'application/x-www-form-urlencoded';
/** Forms are taken as bytes; an id_token has 4–8 kB, a deep linking request with its data more. */
export const takeForm = express.raw({ limit: '64kb', type: FORM, inflate: false });
/** The parameters of a form post, with those of the query. Throws `BridgeError` `code` where there is no form, or a parameter stands twice. */
export function readForm(req, code) {
    const body = req.body;
    if (!(body instanceof Uint8Array))
        throw new BridgeError(code, 'There is no form in the request.');
    return readParameters(queryOf(req), Buffer.from(body.buffer, body.byteOffset, body.length).toString(), code);
}
/** The request's query as it came. */
export const queryOf = (req) => {
    const at = req.url.indexOf('?');
    return at === -1 ? '' : req.url.slice(at + 1);
};
/**
 * Takes no form that another site's page has posted (Fetch Metadata §2.2): what it carries may be an attacker's own, and whoever's
 * browser posts it would act as them from then on. Throws `BridgeError` `lti_browser_unbound`.
 */
export const refuseForeignForm = (req, _res, next) => {
    const from = req.headers['sec-fetch-site'];
    if (from !== undefined && from !== 'same-origin' && from !== 'none') {
        throw new BridgeError('lti_browser_unbound', 'The form was posted by a page that is not ours.');
    }
    next();
};
/** The value of a cookie, or null. */
export function cookieOf(req, name) {
    for (const part of (req.headers.cookie ?? '').split(';')) {
        const at = part.indexOf('=');
        if (at !== -1 && part.slice(0, at).trim() === name)
            return part.slice(at + 1).trim();
    }
    return null;
}
/** Whether the answer will be shown inside a frame, as far as the browser tells (Fetch Metadata §2.1). */
export const isFramed = (req) => req.headers['sec-fetch-dest'] === 'iframe' || req.headers['sec-fetch-dest'] === 'frame';
//# sourceMappingURL=form.js.map