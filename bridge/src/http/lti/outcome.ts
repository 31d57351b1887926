import type { Request, Response } from '../exchange.ts';
import type { Link } from '../../links/link.ts';
import { isFramed } from './form.ts';
import { showMeeting } from './meeting.ts';
import type { LtiParts, Outcome } from './parts.ts';
import { showPicker } from './picker.ts';

/** The page that a good launch leads to. `link` spares looking for it where it is known. */
export async function showOutcome(
  req: Request,
  res: Response,
  parts: LtiParts,
  outcome: Outcome,
  link?: Link,
): Promise<void> {
  if ('picking' in outcome) return await showPicker(req, res, parts, outcome.picking);
  await showMeeting(req, res, parts, outcome.visit, isFramed(req) ? 'frame' : null, link);
}
