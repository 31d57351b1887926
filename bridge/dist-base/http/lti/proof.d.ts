import type { RequestHandler } from 'express';
import type { LtiParts } from './parts.ts';
/**
 * `POST /lti/proof`: a launch whose browser keeps no cookie for us, but has kept the secret of the login with the platform
 * (Client Side postMessages 0.1). The token has been judged; only the secret is missing.
 */
export declare function proof(parts: LtiParts): RequestHandler;
