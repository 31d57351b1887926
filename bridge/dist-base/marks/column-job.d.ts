import type { Link } from '../links/link.ts';
import type { LtiSite } from '../sites/site.ts';
import type { MarkParts } from './parts.ts';
import type { Verdict } from './worker.ts';
/** Finds where a link's marks go, and then sees to the mark of everybody for whom one is due. */
export declare function settleColumn(parts: MarkParts, site: LtiSite, link: Link, signal: AbortSignal): Promise<Verdict>;
