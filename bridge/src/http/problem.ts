import type { Problem } from '@meetbridge/shared/contract';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { BridgeError, type BridgeErrorCode } from '../errors.ts';
import type { Response } from './exchange.ts';

/** What a refusal looks like in HTTP. The title is for developers; clients translate the code. */
export const problems: Record<BridgeErrorCode, { status: number; title: string; retryAfter?: number }> = {
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
  lti_login_malformed: { status: 400, title: 'The login request could not be read' },
  lti_platform_unknown: { status: 403, title: 'The platform is not registered' },
  lti_platform_ambiguous: { status: 400, title: 'The platform has several registrations, and named none' },
  lti_registration_pending: { status: 403, title: 'The registration is not approved yet' },
  lti_target_foreign: { status: 400, title: 'The link leads to no page of this tool' },
  lti_deployment_unknown: { status: 403, title: 'The deployment is not known' },
  lti_launch_malformed: { status: 400, title: 'The launch could not be read' },
  lti_platform_refused: { status: 403, title: 'The platform did not confirm the login' },
  lti_state_unknown: { status: 400, title: 'The launch belongs to no login of this tool' },
  lti_state_expired: { status: 401, title: 'The login took too long' },
  lti_state_used: { status: 401, title: 'The launch has been used' },
  lti_browser_unbound: { status: 403, title: 'This browser did not begin the login' },
  lti_token_malformed: { status: 400, title: 'The id_token could not be read' },
  lti_token_untrusted: { status: 401, title: 'No key of the platform has signed the id_token' },
  lti_keys_unavailable: { status: 401, title: 'The keys of the platform cannot be read' },
  lti_wrong_issuer: { status: 401, title: 'The id_token comes from another platform' },
  lti_wrong_audience: { status: 401, title: 'The id_token is for another tool' },
  lti_token_expired: { status: 401, title: 'The id_token is too old' },
  lti_token_from_future: { status: 401, title: 'The id_token comes from the future' },
  lti_nonce_wrong: { status: 401, title: 'The id_token answers another login' },
  lti_wrong_version: { status: 400, title: 'The launch is not LTI 1.3.0' },
  lti_message_unsupported: { status: 400, title: 'The tool does not take this kind of launch' },
  lti_claims_malformed: { status: 400, title: 'The claims of the launch are not as specified' },
  lti_anonymous: { status: 403, title: 'The launch does not say who comes' },
  lti_teachers_only: { status: 403, title: 'This page is for teachers' },
  lti_page_expired: { status: 401, title: 'The page has been open for too long' },
  lti_page_used: { status: 401, title: 'The page has been used' },
  lti_form_invalid: { status: 400, title: 'The form is not filled in as needed' },
  lti_return_refused: {
    status: 400,
    title: 'The platform wants the answer at an address that is not allowed',
  },
  lti_invite_invalid: { status: 403, title: 'The invite is not valid' },
  lti_invite_expired: { status: 403, title: 'The invite has expired' },
  lti_address_refused: { status: 403, title: 'The address may not be called' },
  lti_configuration_unreadable: { status: 400, title: 'The configuration of the platform could not be read' },
  lti_issuer_mismatch: { status: 403, title: 'The configuration names another platform' },
  lti_registration_refused: { status: 403, title: 'The platform refused the registration' },
  lti_service_unavailable: { status: 503, title: 'The platform does not answer', retryAfter: 5 },
  lti_service_refused: { status: 403, title: 'The platform refused the request' },
};

/** The answer to every address that is none of ours. */
export const nothingHere: RequestHandler = () => {
  throw new BridgeError('not_found', 'No route.');
};

/** How a refusal stands in HTTP: its seconds go into `Retry-After`, what it says for the log to `res.locals`. */
export function noteRefusal(
  res: Response,
  refusal: BridgeError,
): { status: number; title: string; retryAfter?: number } {
  const { status, title, retryAfter: usual } = problems[refusal.code];
  const { retryAfter = usual } = refusal.details;
  res.locals['refusal'] = refusal;
  if (retryAfter === undefined) return { status, title };
  res.setHeader('Retry-After', String(retryAfter));
  return { status, title, retryAfter };
}

/** Answers every error as `application/problem+json` (RFC 9457). */
export function answerProblems(clock: () => number): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const refusal = asRefusal(error);
    const { status, title, retryAfter } = noteRefusal(res, refusal);
    const { opensAt } = refusal.details;
    const problem: Problem = {
      type: 'about:blank',
      title,
      status,
      code: refusal.code,
      bridgeTime: clock(),
      ...(opensAt === undefined ? {} : { opensAt }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
    res.status(status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** What Express and its parsers throw, in our codes; what nobody expected is `internal`, with its cause for the log. */
export function asRefusal(error: unknown): BridgeError {
  if (error instanceof BridgeError) return error;
  const status = error instanceof Error && 'status' in error ? error.status : null;
  if (status === 413)
    return new BridgeError('request_too_large', 'The body is larger than this address takes.');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new BridgeError('request_malformed', 'The request could not be parsed.', { cause: error });
  }
  return new BridgeError('internal', 'An error nobody expected.', { cause: error });
}
