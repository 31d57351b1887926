import { asRefusal, problems } from "../problem.js";
import { frameOriginsOf } from "../../sites/registration.js";
import { messagesFor } from "./pages/messages.js";
import { refusalPage } from "./pages/refusal.js";
import { sendPage } from "./pages/send.js";
const knownOf = (res) => (res.locals['lti'] ??= {});
/** Notes for the log and for the pages whose platform's people are here. */
export function meetSite(res, site) {
    res.locals['site'] = site.id;
    knownOf(res).site = site;
}
/** Notes what a launch has told about its page: language, way back. Believed only once its signature holds. */
export function meetLaunch(res, facts) {
    Object.assign(knownOf(res), facts);
}
/** The origins whose pages may frame what is shown: the platform's, and that of its signed way back. */
export function framesOf({ site, returnUrl }) {
    if (site === undefined)
        return [];
    const back = returnUrl === null || returnUrl === undefined ? [] : [new URL(returnUrl).origin];
    return [...new Set([...frameOriginsOf(site.lti), ...back])];
}
/** The languages somebody wants, the launch's own first. */
const wantedBy = (req, { locale }) => [
    ...(locale === null || locale === undefined ? [] : [locale]),
    ...(req.headers['accept-language'] ?? '')
        .slice(0, 200)
        .split(',')
        .map((part) => part.split(';')[0]?.trim() ?? ''),
];
/** Sends a page in the person's language, to be framed by their platform alone. */
export function show(req, res, { assets }, page, sending = {}) {
    const known = knownOf(res);
    const { say, locale } = messagesFor(wantedBy(req, known));
    sendPage(res, page(say, locale), {
        status: 200,
        locale,
        assets,
        frameOrigins: framesOf(known),
        ...sending,
    });
}
/** Answers errors of the LTI door to people as a page, and lets those of its scripts pass on. */
export function answerPages(parts) {
    return (error, req, res, next) => {
        if (res.headersSent || req.is('json') || req.headers.authorization !== undefined) {
            next(error);
            return;
        }
        const refusal = asRefusal(error);
        const { status, retryAfter: usual } = problems[refusal.code];
        const { retryAfter = usual } = refusal.details;
        res.locals['refusal'] = refusal;
        if (retryAfter !== undefined)
            res.set('Retry-After', String(retryAfter));
        const known = knownOf(res);
        const { returnUrl = null, site } = known;
        // beginning anew in a tab helps where the browser kept nothing in the frame, and nowhere else
        const again = refusal.code === 'lti_browser_unbound' ? (known.again ?? null) : null;
        show(req, res, parts, (say) => refusalPage({ code: refusal.code, returnUrl, again }, say), {
            status,
            code: refusal.code,
            // whoever is not known yet is told so in their frame; there is nothing to press on that page
            ...(site === undefined
                ? { frameOrigins: ['*'] }
                : { formTargets: [new URL(site.lti.authorizationEndpoint).origin] }),
        });
    };
}
//# sourceMappingURL=show.js.map