import type { Request, Response } from 'express';
import { type VerifiedAssertion } from '../doors/assertion.ts';
import type { Sealer } from '../doors/lti/sealed.ts';
import { type Note } from '../doors/lti/tokens.ts';
import type { Records } from '../store/primitives.ts';
/** What it takes to believe what a page presents; `now` is epoch ms. */
export type Trust = {
    records: Records;
    audience: string;
    notes: Sealer<Note>;
    now: number;
};
/**
 * The assertion that a page presents in its body, verified and not used up; from a page of our own, which an LTI launch has opened,
 * the bridge's own note in its place. Throws `BridgeError`: what `verifyAssertion` and `readNote` throw, `origin_not_paired`,
 * `site_suspended`.
 */
export declare function readAssertion(req: Request, res: Response, trust: Trust): Promise<VerifiedAssertion>;
