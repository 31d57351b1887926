import type { Problem, RefusalCode } from '@meetbridge/shared/contract';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { BridgeError } from '../errors.ts';

/** What a refusal looks like in HTTP. The title is for developers; clients translate the code. */
const problems: Record<RefusalCode, { status: number; title: string; retryAfter?: number }> = {
  request_malformed: { status: 400, title: 'The request could not be read' },
  request_too_large: { status: 413, title: 'The request is too large' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  rate_limited: { status: 429, title: 'Too many requests' },
  assertion_malformed: { status: 400, title: 'The assertion could not be read' },
  assertion_wrong_type: { status: 400, title: 'The token was signed for another purpose' },
  assertion_untrusted: { status: 401, title: 'The assertion comes from nobody this bridge trusts' },
  assertion_wrong_audience: { status: 401, title: 'The assertion is for another bridge' },
  assertion_expired: { status: 401, title: 'The assertion is too old' },
  assertion_from_future: { status: 401, title: 'The assertion comes from the future' },
  assertion_replayed: { status: 409, title: 'The assertion has been used' },
  origin_not_paired: { status: 403, title: 'The page is not on an origin of this site' },
  site_suspended: { status: 403, title: 'The site is suspended' },
  meeting_not_open_yet: { status: 403, title: 'The meeting has not opened yet' },
  meeting_over: { status: 403, title: 'The meeting is over' },
  meeting_ended: { status: 403, title: 'A moderator has ended the meeting' },
  meeting_full: { status: 403, title: 'The meeting is full' },
  meeting_locked: { status: 403, title: 'The meeting is locked' },
  guests_not_allowed: { status: 403, title: 'The meeting takes no guests' },
  person_removed: { status: 403, title: 'A moderator has removed this person' },
  sent_out: { status: 403, title: 'The site has ended the access of this person' },
  entry_declined: { status: 403, title: 'A moderator has declined to let this person in' },
  seat_invalid: { status: 401, title: 'The seat is not valid' },
  seat_expired: { status: 401, title: 'The seat has ended' },
  not_allowed: { status: 403, title: 'This person may not do that' },
  target_not_found: { status: 404, title: 'The one concerned is not in the room' },
  already_voted: { status: 409, title: 'This person has voted' },
  code_invalid: { status: 403, title: 'The pairing code is not valid' },
  code_expired: { status: 403, title: 'The pairing code has expired' },
  code_wrong_origin: { status: 403, title: 'The pairing code is for another origin' },
  proof_invalid: { status: 401, title: 'The proof of possession does not hold' },
  request_untrusted: { status: 401, title: 'The request comes from nobody this bridge trusts' },
  request_replayed: { status: 409, title: 'The request has been made' },
  webhook_untrusted: { status: 401, title: 'The event does not come from our LiveKit' },
  media_unavailable: { status: 503, title: 'The media server does not answer', retryAfter: 5 },
  store_unavailable: { status: 503, title: 'The store does not answer', retryAfter: 2 },
  internal: { status: 500, title: 'Something went wrong at the bridge' },
};

/** The answer to every address that is none of ours. */
export const nothingHere: RequestHandler = () => {
  throw new BridgeError('not_found', 'No route.');
};

/** Answers every error as `application/problem+json` (RFC 9457); what it says for the log goes to `res.locals`. */
export function answerProblems(clock: () => number): ErrorRequestHandler {
  return (error: unknown, _req, res: Response, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const refusal = asRefusal(error);
    const { status, title, retryAfter: usual } = problems[refusal.code];
    const { opensAt, retryAfter = usual } = refusal.details;
    const problem: Problem = {
      type: 'about:blank',
      title,
      status,
      code: refusal.code,
      bridgeTime: clock(),
      ...(opensAt === undefined ? {} : { opensAt }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
    res.locals['refusal'] = refusal;
    if (retryAfter !== undefined) res.set('Retry-After', String(retryAfter));
    res.status(status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** What Express and its parsers throw, in our codes; what nobody expected is `internal`, with its cause for the log. */
function asRefusal(error: unknown): BridgeError {
  if (error instanceof BridgeError) return error;
  const status = error instanceof Error && 'status' in error ? error.status : null;
  if (status === 413)
    return new BridgeError('request_too_large', 'The body is larger than this address takes.');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new BridgeError('request_malformed', 'The request could not be parsed.', { cause: error });
  }
  return new BridgeError('internal', 'An error nobody expected.', { cause: error });
}
