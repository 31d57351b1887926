import type { RequestHandler } from 'express';
import type { Link } from '../../links/link.ts';
import type { LtiParts } from './parts.ts';
/** What follows when a teacher has changed a plan: marks are reckoned anew. */
export type PlanParts = LtiParts & {
    remark: (link: Link) => Promise<void>;
};
/** `POST /lti/plan` with a one-time code: the meeting's settings, and with `save` what the teacher has made of them. */
export declare function plan(parts: PlanParts): RequestHandler;
