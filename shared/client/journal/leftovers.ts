import { forgetUnless, openDatabase } from './database.ts';

/** For how long, in milliseconds, something is kept for a person who does not come back. */
const LEFTOVER = 6 * 60 * 60 * 1000;

/** Forgets what was kept for people who did not come back in time. `now`: epoch milliseconds. Never rejects. */
export async function sweepLeftovers(now: number): Promise<void> {
  try {
    const database = await openDatabase();
    // A clock that was put right may have left a time of tomorrow.
    const isOfUse = (touched: number): boolean => Math.abs(now - touched) < LEFTOVER;
    await forgetUnless(database, ({ touched }) => isOfUse(touched)).finally(() => database.close());
  } catch {
    // there is nothing that could have been left
  }
}
