import { type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
/** Bodies are taken as bytes and never unpacked, so that a limit is a limit. */
export declare const takeBody: (limit: string, type?: string | string[]) => RequestHandler;
/** Reads a JSON body by its schema. Throws `BridgeError` `request_malformed`, which names members and no values. */
export declare function readBody<T>(req: Request, schema: z.ZodType<T>): T;
/** Answers with JSON. Every join ends here, so it goes out as one text in one piece, which `res.json` does not do. */
export declare function answerJson(res: Response, status: 200 | 201 | 202, body: object): void;
