import type { Request, Response } from '../exchange.ts';
import { refuseInactive } from '../../doors/lti/login.ts';
import { type Parameters, parameterOf } from '../../doors/lti/parameters.ts';
import { type Code, useCode } from '../../doors/lti/tokens.ts';
import type { Picking, Visit } from '../../doors/lti/visit.ts';
import { BridgeError } from '../../errors.ts';
import { ltiSiteOf } from '../../sites/registrations.ts';
import type { LtiSite } from '../../sites/site.ts';
import { readForm } from './form.ts';
import type { LtiParts } from './parts.ts';
import { meetLaunch, meetSite } from './show.ts';

/** Longer than any form of ours: a description of 2,000 characters, all of them escaped. */
const LONGEST_CODE = 65_536;

/** A form that came with the one-time code of its page. */
type Submitted = { parameters: Parameters; code: Code; site: LtiSite };

async function submitted(req: Request, res: Response, parts: LtiParts): Promise<Submitted> {
  const parameters = readForm(req, 'lti_form_invalid');
  const sealed = parameterOf(parameters, 'code', { longest: LONGEST_CODE, code: 'lti_form_invalid' });
  const code = await useCode(parts, sealed, parts.clock());
  const about = 'visit' in code ? code.visit : 'picking' in code ? code.picking : null;
  const site = about === null ? null : await ltiSiteOf(parts.records, about.site);
  if (site === null) throw new BridgeError('lti_page_expired', 'The registration is gone.');
  meetSite(res, site);
  if ('visit' in code) {
    meetLaunch(res, { locale: code.visit.person.locale, returnUrl: code.visit.returnUrl });
  } else if ('picking' in code) meetLaunch(res, { locale: code.picking.locale });
  refuseInactive(site);
  return { parameters, code, site };
}

/** The visit behind a form. Throws what `useCode` and `refuseInactive` throw. */
export async function visitOfForm(
  req: Request,
  res: Response,
  parts: LtiParts,
): Promise<{ parameters: Parameters; visit: Visit; site: LtiSite }> {
  const { parameters, code, site } = await submitted(req, res, parts);
  if (!('visit' in code)) throw new BridgeError('lti_page_expired', 'The code is for another page.');
  return { parameters, visit: code.visit, site };
}

/** The same for teachers alone. Throws `BridgeError` `lti_teachers_only` besides. */
export async function teacherOfForm(
  ...request: [Request, Response, LtiParts]
): ReturnType<typeof visitOfForm> {
  const found = await visitOfForm(...request);
  if (!found.visit.teaches) throw new BridgeError('lti_teachers_only', 'This page is for teachers.');
  return found;
}

/** The choice that a form of the picker makes. */
export async function pickingOfForm(
  req: Request,
  res: Response,
  parts: LtiParts,
): Promise<{ parameters: Parameters; picking: Picking; site: LtiSite }> {
  const { parameters, code, site } = await submitted(req, res, parts);
  if (!('picking' in code)) throw new BridgeError('lti_page_expired', 'The code is for another page.');
  return { parameters, picking: code.picking, site };
}
