import type { RequestHandler } from 'express';
import type { Store } from '../store/primitives.ts';
export type ReportsParts = {
    records: Store['records'];
    once: Store['once'];
    /** The bridge's public origin. */
    audience: string;
    clock: () => number;
};
/** `GET /reports?after=CURSOR`, with a site's own signed request as bearer → 200 `ReportPage` of that site's reports. */
export declare function reports({ records, once, audience, clock }: ReportsParts): RequestHandler;
