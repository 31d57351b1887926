import type { RequestHandler } from 'express';
import type { LtiParts } from './parts.ts';
/** How long the page may take to ask the platform for the secret it keeps, in ms. */
export declare const PROOF_LASTS = 60000;
/**
 * `POST /lti/launch`: the platform's answer to a login. The state is used up before the token is looked at; nothing is asked of
 * anybody unless the token names a key that is not known yet.
 */
export declare function launch(parts: LtiParts): RequestHandler;
