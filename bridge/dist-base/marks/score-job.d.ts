import type { Link } from '../links/link.ts';
import type { LtiSite } from '../sites/site.ts';
import type { ScoreOutcome } from './grade-service.ts';
import type { MarkParts } from './parts.ts';
import { type Row, type RowPlace } from './row.ts';
import { type Score } from './rule.ts';
import type { Verdict } from './worker.ts';
/** One try of one score. */
export type Attempt = NonNullable<Row['sending']>;
/**
 * The row with the try that is about to be made: the same one again, time and all, where it says the same as the last, so that a
 * score which the platform has taken unheard is harmless the second time. Pure.
 */
export declare function withAttempt(row: Row, score: Score, lineItem: string, now: number): Row;
/** The row after the platform has had its say on a score. Pure. */
export declare function withOutcome(row: Row, { score, repeated }: Attempt, outcome: Exclude<ScoreOutcome, {
    kind: 'later';
}>, now: number): Row;
/** Sends one person's mark, if one is due. */
export declare function sendMark(parts: MarkParts, site: LtiSite, link: Link, place: RowPlace, signal: AbortSignal): Promise<Verdict>;
