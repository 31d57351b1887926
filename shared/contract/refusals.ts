import type { LtiRefusalCode } from './lti.ts';

/**
 * Every "no" of the bridge, as `code` of an `application/problem+json` body (RFC 9457).
 * Codes are stable: clients translate them, and never compare texts. This file imports types alone, so that the
 * meeting client can carry it.
 */
export const refusalCodes = [
  // what came in could not be read
  'request_malformed',
  'request_too_large',
  'not_found',
  'rate_limited',
  // doors: the assertion
  'assertion_malformed',
  'assertion_wrong_type',
  'assertion_untrusted',
  'assertion_wrong_audience',
  'assertion_expired',
  'assertion_from_future',
  'assertion_replayed',
  'origin_not_paired',
  'site_suspended',
  // admission
  'meeting_not_open_yet',
  'meeting_over',
  'meeting_ended',
  'meeting_full',
  'meeting_locked',
  'guests_not_allowed',
  'person_removed',
  'sent_out',
  'entry_declined',
  // seats and moderation
  'seat_invalid',
  'seat_expired',
  'not_allowed',
  'target_not_found',
  'already_voted',
  // pairing and pulling
  'code_invalid',
  'code_expired',
  'code_wrong_origin',
  'proof_invalid',
  'request_untrusted',
  'request_replayed',
  // webhooks in
  'webhook_untrusted',
  // the bridge's own trouble
  'media_unavailable',
  'store_unavailable',
  'internal',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** The body of every refusal: RFC 9457 members, then ours. */
export type Problem = {
  type: 'about:blank';
  title: string;
  status: number;
  /** At the LTI door also one of `ltiRefusalCodes`. */
  code: RefusalCode | LtiRefusalCode;
  /** Epoch milliseconds at the bridge: with `assertion_expired` a client can tell a wrong clock from a slow person. */
  bridgeTime: number;
  /** `meeting_not_open_yet`: epoch seconds. */
  opensAt?: number;
  /** `rate_limited`, `store_unavailable`, `media_unavailable`: seconds until another try makes sense. */
  retryAfter?: number;
};
