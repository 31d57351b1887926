import type { RequestHandler } from 'express';
import type { LtiParts } from './parts.ts';
/** `POST /lti/open` with a one-time code: the same meeting in a tab of its own, where no frame forbids anything; or the way back to it from another page. */
export declare function open(parts: LtiParts): RequestHandler;
