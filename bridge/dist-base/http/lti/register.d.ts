import type { RequestHandler } from 'express';
import type { Send } from '../../platforms/request.ts';
import type { LtiParts } from './parts.ts';
export type RegisterParts = Pick<LtiParts, 'records' | 'audience' | 'clock' | 'assets'> & {
    send: Send;
    /** Development: a platform on this very machine may register. */
    allowLoopback: boolean;
};
/**
 * `GET /lti/register?invite=CODE`: without more, a page of what to type into a platform by hand; with `openid_configuration` (and
 * `registration_token`), a dynamic registration (LTI-DR 1.0 §3.3–3.7). Nothing is asked of anybody without a good invite, and
 * nobody comes in by what was registered before the operator approves it.
 */
export declare function register(parts: RegisterParts): RequestHandler;
