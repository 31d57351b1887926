import { verifySiteRequest } from "../doors/site-request.js";
import { versionAt } from "../reports/cursor.js";
import { pageOf } from "../reports/pull.js";
/** `GET /reports?after=CURSOR`, with a site's own signed request as bearer → 200 `ReportPage` of that site's reports. */
export function reports({ records, once, audience, clock }) {
    return async (req, res) => {
        const bearer = /^Bearer ([\w.-]+)$/.exec(req.get('authorization') ?? '')?.[1] ?? '';
        const request = { bearer, method: req.method, url: new URL(req.originalUrl, audience).href };
        const site = await verifySiteRequest(request, { store: { records, once }, audience, now: clock() });
        res.locals['site'] = site.id;
        const { after } = req.query;
        const { page } = await pageOf(records, site.id, versionAt(after === undefined ? undefined : String(after)));
        res.json(page);
    };
}
//# sourceMappingURL=reports.js.map