import type { RequestHandler } from 'express';
/**
 * At most `most` requests a minute from one network address. Generous numbers: a school or an office shares one.
 * Refuses with `rate_limited`. `off` (load tests) lets everything pass.
 */
export declare function limitTo(most: number, { off }: {
    off: boolean;
}): RequestHandler;
