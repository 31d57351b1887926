import { type Request, type RequestHandler } from 'express';
import { type Parameters } from '../../doors/lti/parameters.ts';
import { type BridgeErrorCode } from '../../errors.ts';
/** Forms are taken as bytes; an id_token has 4–8 kB, a deep linking request with its data more. */
export declare const takeForm: RequestHandler;
/** The parameters of a form post, with those of the query. Throws `BridgeError` `code` where there is no form, or a parameter stands twice. */
export declare function readForm(req: Request, code: BridgeErrorCode): Parameters;
/** The request's query as it came. */
export declare const queryOf: (req: Request) => string;
/**
 * Takes no form that another site's page has posted (Fetch Metadata §2.2): what it carries may be an attacker's own, and whoever's
 * browser posts it would act as them from then on. Throws `BridgeError` `lti_browser_unbound`.
 */
export declare const refuseForeignForm: RequestHandler;
/** The value of a cookie, or null. */
export declare function cookieOf(req: Request, name: string): string | null;
/** Whether the answer will be shown inside a frame, as far as the browser tells (Fetch Metadata §2.1). */
export declare const isFramed: (req: Request) => boolean;
