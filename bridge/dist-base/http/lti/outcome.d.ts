import type { Request, Response } from 'express';
import type { Link } from '../../links/link.ts';
import type { LtiParts, Outcome } from './parts.ts';
/** The page that a good launch leads to. `link` spares looking for it where it is known. */
export declare function showOutcome(req: Request, res: Response, parts: LtiParts, outcome: Outcome, link?: Link): Promise<void>;
