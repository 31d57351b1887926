import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request as Node gives it, with what is noted on it on the way; Express' own requests are such, too. */
export type Request = IncomingMessage & {
  /** The bytes of the body, once somebody has taken them. */
  body?: unknown;
  /** What answers: its path is the route's own pattern, never the address somebody typed. */
  route?: { path?: unknown };
};

/** An answer in the making, with what is noted about it for the log and for pages. */
export type Response = ServerResponse & { locals: Record<string, unknown> };

/** Answers a request, or rejects with what the refusal is made of. */
export type Handler = (req: Request, res: Response) => Promise<void>;
