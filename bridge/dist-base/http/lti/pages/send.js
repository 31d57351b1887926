import { messagesFor } from "./messages.js";
import { renderPage } from "./page.js";
const devices = ['camera', 'microphone', 'display-capture', 'fullscreen', 'autoplay', 'picture-in-picture'];
const DEVICES = devices.map((one) => `${one}=(self)`).join(', ');
/** Content Security Policy level 3; `default-src` covers everything that is not named. Pure. */
export function policyFor(page, { frameOrigins, formTargets = [], media }) {
    const forms = new Set(["'self'", ...(page.formTargets ?? []), ...formTargets]);
    const frames = frameOrigins.length === 0 ? ["'none'"] : ["'self'", ...frameOrigins];
    return [
        "default-src 'none'",
        // background blur is a WebAssembly program
        `script-src 'self'${media === undefined ? '' : " 'wasm-unsafe-eval'"}`,
        "style-src 'self'",
        `img-src 'self' data:${media === undefined ? '' : ' blob:'}`,
        ...(media === undefined
            ? []
            : [
                `connect-src ${["'self'", ...media.connect].join(' ')}`,
                "worker-src 'self' blob:",
                "media-src 'self' blob:",
            ]),
        `form-action ${[...forms].join(' ')}`,
        "base-uri 'none'",
        `frame-ancestors ${frames.join(' ')}`,
    ].join('; ');
}
/** Sends a page that nobody stores, sniffs or learns the address of. What is said about frames here is all that counts. */
export function sendPage(res, page, sending) {
    const { status, locale, assets, media, code } = sending;
    const { direction: dir } = messagesFor([locale]);
    res.statusCode = status;
    // as they are: Express looks at every header it sets, and every launch ends here
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.setHeader('Content-Language', locale);
    res.setHeader('Content-Security-Policy', policyFor(page, sending));
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Referrer-Policy', 'no-referrer');
    res.setHeader('X-Content-Type-Options', 'nosniff');
    if (media !== undefined)
        res.setHeader('Permissions-Policy', DEVICES);
    if (code !== undefined)
        res.setHeader('Meetbridge-Code', code);
    // it knows no list of origins, and browsers that know both hold to it where it stands
    res.removeHeader('X-Frame-Options');
    res.end(renderPage(page, { locale, dir, assets }));
}
//# sourceMappingURL=send.js.map