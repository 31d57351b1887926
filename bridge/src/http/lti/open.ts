import type { RequestHandler } from 'express';
import { isFramed } from './form.ts';
import { showMeeting } from './meeting.ts';
import type { LtiParts } from './parts.ts';
import { visitOfForm } from './visiting.ts';

/** `POST /lti/open` with a one-time code: the same meeting in a tab of its own, where no frame forbids anything; or the way back to it from another page. */
export function open(parts: LtiParts): RequestHandler {
  return async (req, res) => {
    const { visit } = await visitOfForm(req, res, parts);
    await showMeeting(req, res, parts, visit, isFramed(req) ? 'frame' : 'window');
  };
}
