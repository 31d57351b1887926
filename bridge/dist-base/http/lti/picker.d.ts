import type { Request, RequestHandler, Response } from 'express';
import type { Picking } from '../../doors/lti/visit.ts';
import { type PlanForm, type PlanFormError } from './pages/plan-form-reader.ts';
import type { LtiParts } from './parts.ts';
type Filled = {
    values: PlanForm;
    errors: PlanFormError[];
};
/** The page on which a teacher makes a meeting for the course, or takes over the settings of one that is there. */
export declare function showPicker(req: Request, res: Response, parts: LtiParts, picking: Picking, filled?: Filled): Promise<void>;
/** `POST /lti/deep-linking`: the teacher's choice goes back to the platform, signed (LTI-DL 2.0 §4.5). */
export declare function deepLinking(parts: LtiParts): RequestHandler;
export {};
