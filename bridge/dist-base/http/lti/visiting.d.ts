import type { Request, Response } from 'express';
import { type Parameters } from '../../doors/lti/parameters.ts';
import type { Picking, Visit } from '../../doors/lti/visit.ts';
import type { LtiSite } from '../../sites/site.ts';
import type { LtiParts } from './parts.ts';
/** The visit behind a form. Throws what `useCode` and `refuseInactive` throw. */
export declare function visitOfForm(req: Request, res: Response, parts: LtiParts): Promise<{
    parameters: Parameters;
    visit: Visit;
    site: LtiSite;
}>;
/** The same for teachers alone. Throws `BridgeError` `lti_teachers_only` besides. */
export declare function teacherOfForm(...request: [Request, Response, LtiParts]): ReturnType<typeof visitOfForm>;
/** The choice that a form of the picker makes. */
export declare function pickingOfForm(req: Request, res: Response, parts: LtiParts): Promise<{
    parameters: Parameters;
    picking: Picking;
    site: LtiSite;
}>;
