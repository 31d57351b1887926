import type { RequestHandler } from 'express';
import { type Logger, type DestinationStream } from 'pino';
import { type BridgeErrorCode } from '../errors.ts';
/**
 * The bridge's log: JSON lines. What must never stand in one is not given to it in the first place; the redaction
 * is there for the day when somebody forgets.
 */
export declare const createLog: (destination: DestinationStream) => Logger;
/** How a request ended. `route` is the route's own pattern, never the address somebody typed. */
export type Outcome = {
    method: string;
    route: string;
    status: number;
    milliseconds: number;
    code?: BridgeErrorCode;
    site?: string;
};
/**
 * One line a request, and nothing of what came in: no address, header, body or name. What a refusal says for the log is a
 * sentence of ours.
 */
export declare function logRequests(log: Logger, count: (outcome: Outcome) => void): RequestHandler;
/**
 * What the log may know about an error: its kind, and for one that nobody expected where it comes from. The text of somebody
 * else's error might hold anything.
 */
export declare function causeOf(error: unknown): {
    error: string;
    cause?: string;
    at?: string[];
};
