import { LaunchRequest } from '@meetbridge/shared/contract';
import type { Request, Response } from 'express';
import { type VerifiedAssertion, verifyAssertion } from '../doors/assertion.ts';
import type { Sealer } from '../doors/lti/sealed.ts';
import { type Note, readNote } from '../doors/lti/tokens.ts';
import { BridgeError } from '../errors.ts';
import { ltiSiteOf } from '../sites/registrations.ts';
import type { Records } from '../store/primitives.ts';
import { readBody } from './body.ts';
import { refuseForeignOrigin } from './cors.ts';

/** What it takes to believe what a page presents; `now` is epoch ms. */
export type Trust = { records: Records; audience: string; notes: Sealer<Note>; now: number };

/**
 * The assertion that a page presents in its body, verified and not used up; from a page of our own, which an LTI launch has opened,
 * the bridge's own note in its place. Throws `BridgeError`: what `verifyAssertion` and `readNote` throw, `origin_not_paired`,
 * `site_suspended`.
 */
export async function readAssertion(req: Request, res: Response, trust: Trust): Promise<VerifiedAssertion> {
  const { assertion } = readBody(req, LaunchRequest);
  // a note is one sealed piece, a JWS has dots
  const verified = await (assertion.includes('.')
    ? verifyAssertion(assertion, trust)
    : verifyNote(assertion, trust));
  const { site } = verified;
  res.locals['site'] = site.id;
  refuseForeignOrigin(req, site);
  if (site.status !== 'active') throw new BridgeError('site_suspended', 'The site is suspended.');
  return verified;
}

async function verifyNote(sealed: string, { notes, records, now }: Trust): Promise<VerifiedAssertion> {
  const { launch, use } = readNote(notes, sealed, now);
  const site = await ltiSiteOf(records, launch.site);
  if (site === null) throw new BridgeError('assertion_untrusted', 'The registration is not known.');
  return { site, launch, use };
}
