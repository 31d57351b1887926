const LONGEST = 10_000;

/**
 * Milliseconds to wait before try number `attempt` (0 is the first) to get back in: at once, then doubling up to ten
 * seconds, spread by up to a quarter so that a whole class does not return in the same instant. Pure; `random` in [0, 1).
 */
export function backoff(attempt: number, random: number, retryAfter = 0): number {
  const step = attempt === 0 ? 0 : Math.min(LONGEST, 500 * 2 ** attempt);
  return Math.round(Math.max(step, retryAfter * 1000) + (step / 4 + (attempt === 0 ? 1000 : 0)) * random);
}

/** Waits, but not longer than until the browser says it is online again. Rejects when `signal` aborts. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', finish);
      signal.removeEventListener('abort', finish);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const timer = setTimeout(finish, ms);
    window.addEventListener('online', finish);
    signal.addEventListener('abort', finish);
    if (signal.aborted) finish();
  });
}
