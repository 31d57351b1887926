import type { RequestHandler } from 'express';
/** One thing the bridge cannot work without: resolves where it works, rejects where it does not. */
export type ReadyCheck = {
    name: string;
    check(): Promise<void>;
};
/** `GET /health/live`: the process runs. `now` is the bridge's clock, epoch ms. */
export declare function live(clock: () => number): RequestHandler;
/** `GET /health/ready`: 200 where it can do its work, else 503; `checks` says of each thing whether it works. */
export declare function ready(checks: ReadyCheck[]): RequestHandler;
