import type { RequestHandler } from 'express';
import { useAssertion } from '../doors/assertion.ts';
import type { Sealer } from '../doors/lti/sealed.ts';
import type { Note } from '../doors/lti/tokens.ts';
import type { Once } from '../store/primitives.ts';
import { answerEntrance, type EntranceParts } from './entrance.ts';
import { readAssertion } from './presented.ts';
import { admitNow } from './ticket.ts';

export type LaunchParts = EntranceParts & {
  once: Once;
  audience: string;
  notes: Sealer<Note>;
  clock: () => number;
};

/**
 * `POST /launches` `{assertion}` → 201 `Ticket`, or 202 `WaitingSeat`. The assertion is used up last, so that
 * whoever is refused may come again with it, and always before a seat or ticket exists, so that it never lets two in.
 */
export function launches(parts: LaunchParts): RequestHandler {
  const { records, once, audience, notes, clock } = parts;
  return async (req, res) => {
    const now = clock();
    const verified = await readAssertion(req, res, { records, audience, notes, now });
    const { launch } = verified;
    const admission = await admitNow(launch, parts, { now });
    await useAssertion(once, verified);
    await answerEntrance(res, launch, admission, parts, { now, until: admission.until });
  };
}
