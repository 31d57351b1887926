import type { Schedule } from '../src/schedule.ts';

/** Time that stands still until a test moves it. */
export type Clockwork = {
  now: number;
  clock: () => number;
  schedule: Schedule;
  /** When the next piece of work is due, or null. */
  next(): number | null;
  /** Moves on by `delay` ms, starting on the way what becomes due; `settle` waits until each has done its work. */
  pass(delay: number, settle: () => Promise<void>): Promise<void>;
};

export function createClockwork(now: number): Clockwork {
  const waiting = new Set<{ work: () => void; at: number }>();
  const earliest = (): { work: () => void; at: number } | undefined =>
    [...waiting].sort((a, b) => a.at - b.at)[0];
  const self: Clockwork = {
    now,
    clock: () => self.now,
    schedule(work, delay) {
      const entry = { work, at: self.now + delay };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    next: () => earliest()?.at ?? null,
    async pass(delay, settle) {
      const end = self.now + delay;
      await settle();
      for (let entry = earliest(); entry !== undefined && entry.at <= end; entry = earliest()) {
        waiting.delete(entry);
        self.now = Math.max(self.now, entry.at);
        entry.work();
        await settle();
      }
      self.now = end;
    },
  };
  return self;
}
