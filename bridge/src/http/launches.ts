import { LaunchRequest } from '@meetbridge/shared/contract';
import type { RequestHandler } from 'express';
import { useAssertion, verifyAssertion } from '../doors/assertion.ts';
import { BridgeError } from '../errors.ts';
import type { Once } from '../store/primitives.ts';
import { readBody } from './body.ts';
import { refuseForeignOrigin } from './cors.ts';
import { answerEntrance, type EntranceParts } from './entrance.ts';
import { admitNow } from './ticket.ts';

export type LaunchParts = EntranceParts & { once: Once; audience: string; clock: () => number };

/**
 * `POST /launches` `{assertion}` → 201 `Ticket`, or 202 `WaitingSeat`. The assertion is used up last, so that whoever is refused may come again with
 * it, and always before a ticket exists, so that it never lets two in.
 */
export function launches(parts: LaunchParts): RequestHandler {
  const { records, once, audience, clock } = parts;
  return async (req, res) => {
    const now = clock();
    const { assertion } = readBody(req, LaunchRequest);
    const verified = await verifyAssertion(assertion, { records, audience, now });
    const { site, launch } = verified;
    res.locals['site'] = site.id;
    refuseForeignOrigin(req, site);
    if (site.status === 'suspended') throw new BridgeError('site_suspended', 'The site is suspended.');
    const admission = await admitNow(launch, parts, { now });
    await useAssertion(once, verified);
    await answerEntrance(res, launch, admission, parts, { now, until: admission.until });
  };
}
