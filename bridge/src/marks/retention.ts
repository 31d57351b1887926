import { pagesOf } from '../store/pages.ts';
import type { Records } from '../store/primitives.ts';
import { REGISTER } from './register.ts';
import { lastTo, type Row } from './row.ts';

const DAY = 24 * 60 * 60_000;

/** Rows that are read a step. */
const PAGE = 50;

/** For so many days more, a row waits for a mark that does not get out: its registration may be suspended. */
const WAITS_DAYS = 30;

/**
 * Removes who has not been inside a link for `keepDays`, some rows a step; the mark that was sent stays on the platform, and one
 * that is still on its way may go out first. All rows are looked at: a mark may be written long after its person was there. `now` is
 * epoch ms.
 */
export async function* forgetOldRegisters(
  records: Records,
  { keepDays, now }: { keepDays: number; now: number },
): AsyncGenerator<void> {
  const oldBefore = now - keepDays * DAY;
  for await (const page of pagesOf<Row>(records, REGISTER, PAGE)) {
    for (const { key, value, version } of page) {
      const waits = value.mark.state === 'waiting' ? WAITS_DAYS * DAY : 0;
      if (lastTo(value) >= oldBefore - waits) continue;
      await records.delete(key, { ifVersion: version });
    }
    yield;
  }
}
