import type { Link, LinkServices } from '../links/link.ts';
import type { LtiSite } from '../sites/site.ts';
import type { Score } from './rule.ts';
/** What a launch says of the gradebook. */
export type Grades = NonNullable<LinkServices['grades']>;
/**
 * Another try may help, not before `after` ms where that is said. `everything`: it is not about this one request, and others had
 * better wait, too. `trouble` is a word for the log.
 */
export type Later = {
    kind: 'later';
    after?: number;
    everything: boolean;
    trouble: string;
};
export type ScoreOutcome = {
    kind: 'sent' | 'gone' | 'no_permission';
}
/** The platform has this one or a later one. */
 | {
    kind: 'stale';
} | {
    kind: 'refused';
    trouble: string;
} | Later;
/** `none`: there is no line item, and none may be made. */
export type LineItemOutcome = {
    kind: 'there';
    url: string;
} | {
    kind: 'none';
} | {
    kind: 'refused';
    trouble: string;
} | Later;
/** One person's score in one line item; `timestamp` in epoch ms. */
export type SentScore = {
    lineItem: string;
    person: string;
    score: Score;
    timestamp: number;
};
/** What marks ask of a platform's gradebook. No promise rejects for what the platform does or fails to do. */
export type GradeService = {
    /** Whether the launch lets the tool send scores at all. */
    maySend(grades: Grades): boolean;
    /** The line item of a link, made where there is none and that is allowed; the one that the launch names is not looked at. */
    lineItem(site: LtiSite, link: Link, grades: Grades, signal: AbortSignal): Promise<LineItemOutcome>;
    /** Whether a line item that was gone is there again; `unknown` where the tool may not look. */
    isThere(site: LtiSite, grades: Grades, url: string, signal: AbortSignal): Promise<{
        kind: 'yes' | 'no' | 'unknown';
    } | Later>;
    send(site: LtiSite, sent: SentScore, signal: AbortSignal): Promise<ScoreOutcome>;
};
