import { BridgeError } from '../errors.ts';
import { isSuccess } from './json.ts';
import type { ServicePlatform } from './platform.ts';
import type { PlatformAnswer } from './request.ts';
import { retryAfterOf } from './retry-after.ts';
import { SCOPES } from './scopes.ts';
import type { ServiceCall, ServiceRequest } from './service.ts';
import { withStep } from './service-url.ts';
import { TokenRefusal } from './token.ts';

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
export type ScoreOutcome =
  | { kind: 'sent' }
  | { kind: 'stale' }
  | { kind: 'later'; after?: number; reason: 'busy' | 'failed' | 'unreachable' | 'no_token' }
  | {
      kind: 'refused';
      reason: 'not_believed' | 'not_accepted' | 'redirected' | 'address_refused' | 'no_scope';
    }
  | { kind: 'gone' };

const SCORE = 'application/vnd.ims.lis.v1.score+json';

/** Where the scores of a line item go (Assignment and Grade Services 2.0 §3.4.1). Pure. */
export const scoresUrl = (lineItemUrl: string): string => withStep(lineItemUrl, 'scores');

/** Pure. */
export const scoreRequest = (lineItemUrl: string, { timestamp, ...score }: Score): ServiceRequest => ({
  method: 'POST',
  url: scoresUrl(lineItemUrl),
  scopes: [SCOPES.score],
  headers: { 'content-type': SCORE, accept: '*/*' },
  body: JSON.stringify({
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    ...score,
    timestamp: new Date(timestamp).toISOString(),
  }),
});

/** `now` in epoch ms. Pure. */
export function judgeScore(answer: PlatformAnswer, now: number): ScoreOutcome {
  const { status, headers } = answer;
  if (isSuccess(answer)) return { kind: 'sent' };
  if (status === 409) return { kind: 'stale' };
  if ([403, 404, 410].includes(status)) return { kind: 'gone' };
  if (status === 401) return { kind: 'refused', reason: 'not_believed' };
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const after = retryAfterOf(headers['retry-after'], now);
    const reason = status >= 500 && status !== 503 ? 'failed' : 'busy';
    return { kind: 'later', reason, ...(after !== undefined && { after }) };
  }
  return { kind: 'refused', reason: status >= 400 ? 'not_accepted' : 'redirected' };
}

/** Sends one score, and says what became of it; throws only what is a fault of ours. `clock` in epoch ms. */
export async function sendScore(
  call: ServiceCall,
  platform: ServicePlatform,
  lineItemUrl: string,
  score: Score,
  { clock, signal }: { clock: () => number; signal?: AbortSignal },
): Promise<ScoreOutcome> {
  const request = scoreRequest(lineItemUrl, score);
  try {
    const answer = await call(platform, signal === undefined ? request : { ...request, signal });
    return judgeScore(answer, clock());
  } catch (error) {
    return judgeFailure(error);
  }
}

function judgeFailure(error: unknown): ScoreOutcome {
  if (error instanceof TokenRefusal) {
    // a platform that has not fetched the tool's newest key yet says `invalid_client`
    return error.reason === 'invalid_scope'
      ? { kind: 'refused', reason: 'no_scope' }
      : { kind: 'later', reason: 'no_token' };
  }
  if (!(error instanceof BridgeError)) throw error;
  if (error.code === 'lti_address_refused') return { kind: 'refused', reason: 'address_refused' };
  if (error.code === 'lti_service_unavailable') return { kind: 'later', reason: 'unreachable' };
  throw error;
}
