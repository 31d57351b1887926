import type { RequestHandler } from 'express';
import type { Sealer } from '../doors/lti/sealed.ts';
import type { Note } from '../doors/lti/tokens.ts';
import type { Once } from '../store/primitives.ts';
import { type EntranceParts } from './entrance.ts';
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
export declare function launches(parts: LaunchParts): RequestHandler;
