import { setTimeout as pause } from 'node:timers/promises';

export type UntilOptions = {
  /** What is awaited, for the error: "LiveKit to answer". */
  what: string;
  /** Milliseconds until it is called a failure. */
  within?: number;
  /** Milliseconds between two looks. */
  every?: number;
  /** Ends the waiting at once by throwing, for example because the process is gone. */
  unless?: () => void;
};

/**
 * Looks again and again until `look` gives something truthy, and returns that.
 * A look that throws counts as "not yet"; its message ends up in the error when time is over.
 */
export async function until<T>(look: () => T | Promise<T>, options: UntilOptions): Promise<NonNullable<T>> {
  const { what, within = 20_000, every = 50, unless } = options;
  const end = Date.now() + within;
  let reason = '';
  for (;;) {
    unless?.();
    try {
      const seen = await look();
      if (seen) return seen;
      reason = '';
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > end) {
      throw new Error(
        `Waited ${within / 1000} s for ${what}, in vain.${reason === '' ? '' : ` Last: ${reason}`}`,
      );
    }
    await pause(every);
  }
}
