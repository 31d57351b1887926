import type { ServicePlatform } from './platform.ts';
import type { PlatformAnswer } from './request.ts';
import type { ServiceCall, ServiceRequest } from './service.ts';
/** One person's score in one line item. */
export type Score = {
    /** The person's `sub`. */
    userId: string;
    scoreGiven: number;
    scoreMaximum: number;
    /** Epoch ms, of `marks/timestamp.ts`; the same at every try of one score, so that a second arrival is harmless. */
    timestamp: number;
    comment?: string;
    activityProgress?: 'Initialized' | 'Started' | 'InProgress' | 'Submitted' | 'Completed';
    gradingProgress?: 'FullyGraded' | 'Pending' | 'PendingManual' | 'Failed' | 'NotReady';
};
/**
 * What became of a score. `stale`: the platform has this one or a later one. `later`: another try may help, not before `after`
 * ms where that is said. `refused`: no other try helps. `gone`: the line item is not there, or not ours, any more.
 */
export type ScoreOutcome = {
    kind: 'sent';
} | {
    kind: 'stale';
} | {
    kind: 'later';
    after?: number;
    reason: 'busy' | 'failed' | 'unreachable' | 'no_token';
} | {
    kind: 'refused';
    reason: 'not_believed' | 'not_accepted' | 'redirected' | 'address_refused' | 'no_scope';
} | {
    kind: 'gone';
};
/** Where the scores of a line item go (Assignment and Grade Services 2.0 §3.4.1). Pure. */
export declare const scoresUrl: (lineItemUrl: string) => string;
/** Pure. */
export declare const scoreRequest: (lineItemUrl: string, { timestamp, ...score }: Score) => ServiceRequest;
/** `now` in epoch ms. Pure. */
export declare function judgeScore(answer: PlatformAnswer, now: number): ScoreOutcome;
/** Sends one score, and says what became of it; throws only what is a fault of ours. `clock` in epoch ms. */
export declare function sendScore(call: ServiceCall, platform: ServicePlatform, lineItemUrl: string, score: Score, { clock, signal }: {
    clock: () => number;
    signal?: AbortSignal;
}): Promise<ScoreOutcome>;
