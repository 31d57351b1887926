import type { RequestHandler } from 'express';
import type { LtiParts } from './parts.ts';
/**
 * `GET|POST /lti/login`: a third-party-initiated login (LTI 1.3 security framework §5.1.1) → the platform's authorization endpoint.
 * Nothing is stored and nobody is asked. Inside a frame the answer is a page that sees for itself whether the browser keeps anything there.
 */
export declare function login(parts: LtiParts): RequestHandler;
