import type { ErrorRequestHandler } from 'express';
import type { Request, Response } from '../exchange.ts';
import { asRefusal, noteRefusal } from '../problem.ts';
import { frameOriginsOf } from '../../sites/registration.ts';
import type { LtiSite } from '../../sites/site.ts';
import type { Form } from './pages/form.ts';
import { messagesFor, type Say } from './pages/messages.ts';
import type { Page } from './pages/page.ts';
import { refusalPage } from './pages/refusal.ts';
import { sendPage, type Sending } from './pages/send.ts';
import type { LtiParts } from './parts.ts';

/** What is known about a request to the LTI door by the time a page is made; it grows as the request is believed. */
type Known = {
  site?: LtiSite;
  /** The launch's own language. */
  locale?: string | null;
  returnUrl?: string | null;
  /** The login again, in a tab. */
  again?: Form | null;
};

const knownOf = (res: Response): Known => (res.locals['lti'] ??= {}) as Known;

/** Notes for the log and for the pages whose platform's people are here. */
export function meetSite(res: Response, site: LtiSite): void {
  res.locals['site'] = site.id;
  knownOf(res).site = site;
}

/** Notes what a launch has told about its page: language, way back. Believed only once its signature holds. */
export function meetLaunch(res: Response, facts: Omit<Known, 'site'>): void {
  Object.assign(knownOf(res), facts);
}

/** The origins whose pages may frame what is shown: the platform's, and that of its signed way back. */
export function framesOf({ site, returnUrl }: Known): string[] {
  if (site === undefined) return [];
  const back = returnUrl === null || returnUrl === undefined ? [] : [new URL(returnUrl).origin];
  return [...new Set([...frameOriginsOf(site.lti), ...back])];
}

/** The languages somebody wants, the launch's own first. */
const wantedBy = (req: Request, { locale }: Known): string[] => [
  ...(locale === null || locale === undefined ? [] : [locale]),
  ...(req.headers['accept-language'] ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => part.split(';')[0]?.trim() ?? ''),
];

/** Sends a page in the person's language, to be framed by their platform alone. */
export function show(
  req: Request,
  res: Response,
  { assets }: Pick<LtiParts, 'assets'>,
  page: (say: Say, locale: string) => Page,
  sending: Partial<Sending> = {},
): void {
  const known = knownOf(res);
  const { say, locale } = messagesFor(wantedBy(req, known));
  sendPage(res, page(say, locale), {
    status: 200,
    locale,
    assets,
    frameOrigins: framesOf(known),
    ...sending,
  });
}

/** Answers an error to people, as a page. */
export function showRefusal(
  req: Request,
  res: Response,
  parts: Pick<LtiParts, 'assets'>,
  error: unknown,
): void {
  const refusal = asRefusal(error);
  const { status } = noteRefusal(res, refusal);
  const known = knownOf(res);
  const { returnUrl = null, site } = known;
  // beginning anew in a tab helps where the browser kept nothing in the frame, and nowhere else
  const again = refusal.code === 'lti_browser_unbound' ? (known.again ?? null) : null;
  show(req, res, parts, (say) => refusalPage({ code: refusal.code, returnUrl, again }, say), {
    status,
    code: refusal.code,
    // whoever is not known yet is told so in their frame; there is nothing to press on that page
    ...(site === undefined
      ? { frameOrigins: ['*'] }
      : { formTargets: [new URL(site.lti.authorizationEndpoint).origin] }),
  });
}

/** Answers errors of the LTI door to people as a page, and lets those of its scripts pass on. */
export function answerPages(parts: Pick<LtiParts, 'assets'>): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent || req.is('json') || req.headers.authorization !== undefined) next(error);
    else showRefusal(req, res, parts, error);
  };
}
