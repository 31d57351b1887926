import { LaunchRequest } from '@meetbridge/shared/contract';
import type { Request, Response } from 'express';
import { type VerifiedAssertion, verifyAssertion } from '../doors/assertion.ts';
import { BridgeError } from '../errors.ts';
import type { Records } from '../store/primitives.ts';
import { readBody } from './body.ts';
import { refuseForeignOrigin } from './cors.ts';

/**
 * The assertion that a page presents in its body, verified and not used up. `now` is epoch ms. Throws `BridgeError`: what
 * `verifyAssertion` throws, `origin_not_paired`, `site_suspended`.
 */
export async function readAssertion(
  req: Request,
  res: Response,
  trust: { records: Records; audience: string; now: number },
): Promise<VerifiedAssertion> {
  const { assertion } = readBody(req, LaunchRequest);
  const verified = await verifyAssertion(assertion, trust);
  const { site } = verified;
  res.locals['site'] = site.id;
  refuseForeignOrigin(req, site);
  if (site.status !== 'active') throw new BridgeError('site_suspended', 'The site is suspended.');
  return verified;
}
