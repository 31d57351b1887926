import type { PlatformAnswer } from './request.ts';
/** The body as JSON, or undefined where it is none. Media types are not looked at: platforms get them wrong. Pure. */
export declare function jsonOf({ body }: PlatformAnswer): unknown;
export declare const isSuccess: ({ status }: PlatformAnswer) => boolean;
