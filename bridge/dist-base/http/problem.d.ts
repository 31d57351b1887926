import type { ErrorRequestHandler, RequestHandler } from 'express';
import { BridgeError, type BridgeErrorCode } from '../errors.ts';
/** What a refusal looks like in HTTP. The title is for developers; clients translate the code. */
export declare const problems: Record<BridgeErrorCode, {
    status: number;
    title: string;
    retryAfter?: number;
}>;
/** The answer to every address that is none of ours. */
export declare const nothingHere: RequestHandler;
/** Answers every error as `application/problem+json` (RFC 9457); what it says for the log goes to `res.locals`. */
export declare function answerProblems(clock: () => number): ErrorRequestHandler;
/** What Express and its parsers throw, in our codes; what nobody expected is `internal`, with its cause for the log. */
export declare function asRefusal(error: unknown): BridgeError;
