import { changeRecord } from '../store/change.ts';
import { everyRecord, pagesOf } from '../store/pages.ts';
import type { Entry, Records } from '../store/primitives.ts';
import { checkpointPages, seenOf } from './checkpoint.ts';
import type { Circumstances, Sheet } from './sheet.ts';

/** One run of a room as the ledger knows it. Epoch ms; `finishedAt` is null while it runs. */
export type Session = { session: string; room: string; startedAt: number; finishedAt: number | null };

const runningKey = (session: string): string => `running/${session}`;
const sessionKey = (session: string): string => `session/${session}`;
export const sheetKey = (session: string, identity: string): string => `attendance/${session}/${identity}`;

/**
 * Marks a session as running, before anything else is written about it. The mark goes last, when everything about its
 * end has been written: whatever a crash leaves half-done is found by it.
 */
export async function openSession(
  records: Records,
  session: string,
  room: string,
  at: number,
): Promise<void> {
  await records.put(runningKey(session), { room });
  await changeSession(records, { session, room, startedAt: at, finishedAt: null });
}

/** Merges what is known: the earliest start and the earliest end count. */
export async function changeSession(records: Records, news: Session): Promise<void> {
  await changeRecord<Session>(records, sessionKey(news.session), (known) => {
    if (known === null) return news;
    const startedAt = Math.min(known.startedAt, news.startedAt);
    const finishedAt = Math.min(known.finishedAt ?? Infinity, news.finishedAt ?? Infinity);
    const merged = { ...known, startedAt, finishedAt: Number.isFinite(finishedAt) ? finishedAt : null };
    return merged.startedAt === known.startedAt && merged.finishedAt === known.finishedAt ? known : merged;
  });
}

export async function closeSession(records: Records, session: string): Promise<void> {
  await records.delete(runningKey(session));
}

export const isMarkedRunning = async (records: Records, session: string): Promise<boolean> =>
  (await records.get(runningKey(session))) !== null;

/** What is known of one session, or null. */
export const sessionOf = async (records: Records, session: string): Promise<Session | null> =>
  (await records.get<Session>(sessionKey(session)))?.value ?? null;

/** Every session, the one that changed longest ago first. */
export const sessionPages = (records: Records): AsyncGenerator<Entry<Session>[]> =>
  pagesOf<Session>(records, sessionKey(''));

/** Removes what is known about a session besides its people's sheets. Its own record goes last: it is how the rest is found. */
export async function forgetSession(records: Records, session: string): Promise<void> {
  for await (const page of checkpointPages(records, session)) {
    for (const { key } of page) await records.delete(key);
  }
  await records.delete(runningKey(session));
  await records.delete(sessionKey(session));
}

/** Sessions that are marked as running. */
export async function* runningSessions(records: Records): AsyncGenerator<{ session: string; room: string }> {
  for await (const { key, value } of everyRecord<{ room: string }>(records, runningKey(''))) {
    yield { session: key.slice(runningKey('').length), room: value.room };
  }
}

/** What is known beside the sheet about its session and its connections. */
export async function circumstancesOf(records: Records, sheet: Sheet): Promise<Circumstances> {
  const run = await sessionOf(records, sheet.session);
  const participants = Object.values(sheet.lines).map(({ participant }) => participant);
  const seen = await seenOf(records, sheet.session, participants);
  return { seen, over: (run?.finishedAt ?? null) !== null };
}

export async function sheetOf(
  records: Records,
  session: string,
  identity: string,
): Promise<{ value: Sheet; version: number } | null> {
  return await records.get<Sheet>(sheetKey(session, identity));
}

/** Applies a pure change to one person's sheet, and tells whether it was one and which version the sheet has now. */
export async function changeSheet(
  records: Records,
  session: string,
  identity: string,
  change: (sheet: Sheet | null) => Sheet,
): Promise<{ value: Sheet; version: number; changed: boolean }> {
  return await changeRecord<Sheet>(records, sheetKey(session, identity), change);
}

/** Every sheet of a session, with its version. */
export const sheetsOf = (records: Records, session: string): AsyncGenerator<Entry<Sheet>> =>
  everyRecord<Sheet>(records, sheetKey(session, ''));

/** The same, a few at a time. */
export const sheetPages = (records: Records, session: string): AsyncGenerator<Entry<Sheet>[]> =>
  pagesOf<Sheet>(records, sheetKey(session, ''));
