import type { RequestHandler } from 'express';
import type { LtiParts } from './parts.ts';
/** `POST /lti/session` `{code}` → `{pass}`: the page's script takes what it came with into its memory. */
export declare function session(parts: LtiParts): RequestHandler;
/** `POST /lti/codes`, with the pass as bearer → `{code}`: for a form that leads to another page of the tool, or to a tab. */
export declare function codes(parts: LtiParts): RequestHandler;
/**
 * `POST /lti/notes` `{group?}`, with the pass as bearer → `{bridge, assertion, pass}`: what the client takes to `/launches`, made from what
 * the meeting is now, and a pass that is good for longer.
 */
export declare function notes(parts: LtiParts): RequestHandler;
