import type { AttendanceReport } from '@meetbridge/shared/contract';
import { type DeliveryState, deliveryKey } from '../reports/delivery-state.ts';
import { reportsOf } from '../reports/pull.ts';
import { siteOf } from '../sites/registry.ts';
import type { Entry, Records } from '../store/primitives.ts';
import { forgetSession, isMarkedRunning, sessionPages, sheetPages } from './journal.ts';
import type { Sheet } from './sheet.ts';

const DAY = 24 * 60 * 60_000;

/** For so many days at least, a report waits for a site that does not take it. */
const WAITS_DAYS = 90;

/**
 * Removes what is known about sessions that finished more than `keepDays` ago, with their reports, a few people a step. What a
 * site with an address for reports has not taken yet is kept until it has, for 90 days at most, or `keepDays` where that is
 * longer; a site that pulls has had all that time. `now` is epoch ms.
 */
export async function* forgetOldSessions(
  records: Records,
  { keepDays, now }: { keepDays: number; now: number },
): AsyncGenerator<void> {
  const oldBefore = now - keepDays * DAY;
  const givenUpBefore = now - Math.max(keepDays, WAITS_DAYS) * DAY;
  for await (const page of sessionPages(records)) {
    // sessions come in the order of their last change: where all are young, so are the rest
    if (page.every(({ value }) => (value.finishedAt ?? value.startedAt) >= oldBefore)) return;
    for (const { value } of page) {
      const { session, finishedAt } = value;
      if (finishedAt === null || finishedAt >= oldBefore) continue;
      if (await isMarkedRunning(records, session)) continue;
      yield* forgetPeople(records, session, finishedAt < givenUpBefore);
    }
    yield;
  }
}

/** The session's own record goes last: what is cut off half-way is found by it again. */
async function* forgetPeople(records: Records, session: string, isGivenUp: boolean): AsyncGenerator<void> {
  let isEmpty = true;
  for await (const page of sheetPages(records, session)) {
    const taken = new Map<string, number>();
    for (const sheet of page) {
      const { site } = sheet.value.reference;
      if (!taken.has(site)) taken.set(site, isGivenUp ? Infinity : await takenUntil(records, site));
      const isGone = await forgetPerson(records, sheet, taken.get(site) ?? 0);
      isEmpty &&= isGone;
    }
    yield;
  }
  if (isEmpty) await forgetSession(records, session);
  yield;
}

/** Whether nothing is left of that person in that session. */
async function forgetPerson(records: Records, sheet: Entry<Sheet>, taken: number): Promise<boolean> {
  const { session, identity, reference } = sheet.value;
  const report = await records.get<AttendanceReport>(`${reportsOf(reference.site)}${session}/${identity}`);
  if (report !== null) {
    if (report.version > taken) return false;
    if (!(await records.delete(report.key, { ifVersion: report.version }))) return false;
  }
  return await records.delete(sheet.key, { ifVersion: sheet.version });
}

/** The version of the last report that the site has taken; all of them where it pulls, or is not paired any more. */
async function takenUntil(records: Records, id: string): Promise<number> {
  const site = await siteOf(records, id);
  if (site === null || site.reports === null) return Infinity;
  return (await records.get<DeliveryState>(deliveryKey(id)))?.value.after ?? 0;
}
