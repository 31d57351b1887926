import type { ErrorRequestHandler, Request, Response } from 'express';
import type { LtiSite } from '../../sites/site.ts';
import type { Form } from './pages/form.ts';
import { type Say } from './pages/messages.ts';
import type { Page } from './pages/page.ts';
import { type Sending } from './pages/send.ts';
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
/** Notes for the log and for the pages whose platform's people are here. */
export declare function meetSite(res: Response, site: LtiSite): void;
/** Notes what a launch has told about its page: language, way back. Believed only once its signature holds. */
export declare function meetLaunch(res: Response, facts: Omit<Known, 'site'>): void;
/** The origins whose pages may frame what is shown: the platform's, and that of its signed way back. */
export declare function framesOf({ site, returnUrl }: Known): string[];
/** Sends a page in the person's language, to be framed by their platform alone. */
export declare function show(req: Request, res: Response, { assets }: Pick<LtiParts, 'assets'>, page: (say: Say, locale: string) => Page, sending?: Partial<Sending>): void;
/** Answers errors of the LTI door to people as a page, and lets those of its scripts pass on. */
export declare function answerPages(parts: Pick<LtiParts, 'assets'>): ErrorRequestHandler;
export {};
