import { identityOf } from '../admission/names.ts';
import { reportsOf } from '../reports/pull.ts';
import { changeRecord } from '../store/change.ts';
import { everyRecord } from '../store/pages.ts';
import type { Records } from '../store/primitives.ts';
import { isMarkedRunning, sessionPages, sheetOf } from './journal.ts';
import type { PresenceIndex } from './presence.ts';
import { emptied, type Sheet } from './sheet.ts';

type Parts = { records: Records; presence: Pick<PresenceIndex, 'set'> };

/** Every sheet of a site's person: in which room they were, in which session. */
export async function sheetsOfPerson(records: Records, site: string, person: string): Promise<Sheet[]> {
  const identity = identityOf({ site, person });
  const found: Sheet[] = [];
  for await (const page of sessionPages(records)) {
    for (const { value } of page) {
      const sheet = await sheetOf(records, value.session, identity);
      if (sheet !== null) found.push(sheet.value);
    }
  }
  return found;
}

/** Every sheet of a site's meeting, with all its groups. */
export async function sheetsOfMeeting(records: Records, site: string, meeting: string): Promise<Sheet[]> {
  const found: Sheet[] = [];
  for await (const { value } of everyRecord<Sheet>(records, 'attendance/')) {
    if (value.reference.site === site && value.reference.meeting.id === meeting) found.push(value);
  }
  return found;
}

/**
 * Removes sheets, and the reports that came of them. Where the session goes on, an empty sheet stays until it is over: it knows
 * which connections are forgotten, so that what LiveKit tells of them later brings nothing back.
 */
export async function forgetSheets({ records, presence }: Parts, sheets: Sheet[]): Promise<void> {
  for (const sheet of sheets) {
    const { session, identity, reference } = sheet;
    const key = `attendance/${session}/${identity}`;
    if (await isMarkedRunning(records, session)) {
      const { version } = await changeRecord<Sheet>(records, key, (known) => emptied(known ?? sheet));
      presence.set(session, identity, [], version);
    } else await records.delete(key);
    await records.delete(`${reportsOf(reference.site)}${session}/${identity}`);
  }
}

/** The sheets of those who may be inside now. */
export async function running(records: Records, sheets: Sheet[]): Promise<Sheet[]> {
  const found: Sheet[] = [];
  for (const sheet of sheets) if (await isMarkedRunning(records, sheet.session)) found.push(sheet);
  return found;
}
