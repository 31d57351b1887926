import type { RequestHandler } from 'express';
import { verifySiteRequest } from '../doors/site-request.ts';
import { versionAt } from '../reports/cursor.ts';
import { pageOf } from '../reports/pull.ts';
import type { Store } from '../store/primitives.ts';

export type ReportsParts = {
  records: Store['records'];
  once: Store['once'];
  /** The bridge's public origin. */
  audience: string;
  clock: () => number;
};

/** `GET /reports?after=CURSOR`, with a site's own signed request as bearer → 200 `ReportPage` of that site's reports. */
export function reports({ records, once, audience, clock }: ReportsParts): RequestHandler {
  return async (req, res) => {
    const bearer = /^Bearer ([\w.-]+)$/.exec(req.get('authorization') ?? '')?.[1] ?? '';
    const request = { bearer, method: req.method, url: new URL(req.originalUrl, audience).href };
    const site = await verifySiteRequest(request, { store: { records, once }, audience, now: clock() });
    res.locals['site'] = site.id;
    const { after } = req.query;
    const { page } = await pageOf(
      records,
      site.id,
      versionAt(after === undefined ? undefined : String(after)),
    );
    res.json(page);
  };
}
