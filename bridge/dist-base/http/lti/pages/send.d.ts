import type { Response } from 'express';
import type { BridgeErrorCode } from '../../../errors.ts';
import { type Page, type Writing } from './page.ts';
/** How a page is sent. */
export type Sending = {
    status: number;
    /** A language that `messagesFor` has answered with. */
    locale: string;
    assets: Writing['assets'];
    /** Origins whose pages may frame it; none means that nobody may. `*`: everybody. */
    frameOrigins: readonly string[];
    /** Origins that its forms may lead to, besides those the page itself names. */
    formTargets?: readonly string[];
    /** Given for the page with the meeting: where it may connect to besides the tool. */
    media?: {
        connect: readonly string[];
    };
    /** Why the page is a refusal. */
    code?: BridgeErrorCode;
};
/** Content Security Policy level 3; `default-src` covers everything that is not named. Pure. */
export declare function policyFor(page: Page, { frameOrigins, formTargets, media }: Sending): string;
/** Sends a page that nobody stores, sniffs or learns the address of. What is said about frames here is all that counts. */
export declare function sendPage(res: Response, page: Page, sending: Sending): void;
