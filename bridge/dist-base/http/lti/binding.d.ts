import type { Request, Response } from 'express';
/** Leaves the secret of a login with the browser; `lasts` in ms. */
export declare function noteBinding(res: Response, name: string, secret: string, lasts: number): void;
/** The secret that the browser brings back, which it is then told to forget; null where it has none. */
export declare function takeBinding(req: Request, res: Response, name: string): string | null;
