import type { RequestHandler } from 'express';

/** One thing the bridge cannot work without: resolves where it works, rejects where it does not. */
export type ReadyCheck = { name: string; check(): Promise<void> };

/** `GET /health/live`: the process runs. `now` is the bridge's clock, epoch ms. */
export function live(clock: () => number): RequestHandler {
  return (_req, res) => {
    res.json({ now: clock() });
  };
}

/** `GET /health/ready`: 200 where it can do its work, else 503; `checks` says of each thing whether it works. */
export function ready(checks: ReadyCheck[]): RequestHandler {
  return async (_req, res) => {
    const outcomes = await Promise.all(
      checks.map(({ name, check }) =>
        check().then(
          () => [name, true] as const,
          () => [name, false] as const,
        ),
      ),
    );
    res
      .status(outcomes.every(([, works]) => works) ? 200 : 503)
      .json({ checks: Object.fromEntries(outcomes) });
  };
}
