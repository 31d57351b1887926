import type { RequestHandler } from 'express';
import type { Keys } from '../keys.ts';
import type { Records } from '../store/primitives.ts';
export type SitesParts = {
    records: Records;
    keys: Keys;
    audience: string;
    clock: () => number;
};
/** `POST /sites` `{code, proof}` → 201: a site and the bridge come to trust each other. */
export declare function sites({ records, keys, audience, clock }: SitesParts): RequestHandler;
